package io.repairportal.reference.embedding;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.publishing.MessageDraft;
import io.repairportal.core.publishing.ShopNews;
import io.repairportal.spi.UnitOfWork;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What people at the garage do: its own tables change, and the portal hears of it, in one transaction of the garage's. */
final class GarageDesk {
    static final ProviderRef GARAGE = new ProviderRef("hillside");
    private static final Actor.Staff ANN = new Actor.Staff(GARAGE, new StaffRef("ann"), "Ann Archer");
    private static final StagePlanRef SERVICE = new StagePlanRef("service");
    private static final List<String> STAGES = List.of("Received", "Painting", "Polishing");

    private final GarageStart.Wired wired;

    GarageDesk(GarageStart.Wired wired) {
        this.wired = wired;
    }

    /** Tells the portal who the garage is and what its stages mean, once. */
    void settle() {
        GarageShop.introduce(wired.store(), wired.portal(), ANN);
    }

    /** Takes in a car of a customer who was never here before, and sends the link: all in one transaction. */
    void takeIn(String number, String familyName) {
        Customer owner = aCustomer(GARAGE)
                .ref("C-" + number)
                .named("Jo", familyName)
                .withEmail("jo-" + number + "@owner.example")
                .build();
        WorkOrder job = aWorkOrder(owner).numbered(number).build();
        wired.transactions().inTransaction(transaction -> {
            try {
                GarageTables.insert(transaction.connection(), owner);
                GarageTables.insert(
                        transaction.connection(), new WorkOrderChange(job, Optional.empty(), job.openedAt()));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            Portal portal = wired.portal();
            portal.shop().announce(new ShopNews.WorkOrderOpened(job, Optional.of(planAt(0))));
            return portal.publishing().send(ANN, MessageDraft.invitation(job.ref(), Set.of(Channel.EMAIL)));
        });
    }

    /** Moves a job to its next stage. */
    void moveTo(String number, String stage) {
        UnitOfWork transactions = wired.transactions();
        Portal portal = wired.portal();
        WorkOrderRef job = new WorkOrderRef("WO-" + number);
        RepairPlan plan = planAt(STAGES.indexOf(stage));
        // tag::news
        transactions.inTransaction(transaction -> {
            GarageTables.setStage(transaction.connection(), job, stage);
            portal.shop().announce(new ShopNews.StageChanged(GARAGE, job, plan));
            return plan;
        });
        // end::news
    }

    /** Moves a job to its next stage, and then something else in the garage's transaction fails. */
    void moveInVain(String number, String stage) {
        wired.transactions().inTransaction(transaction -> {
            moveTo(number, stage);
            throw new IllegalStateException("the paint is gone");
        });
    }

    private RepairPlan planAt(int current) {
        Instant now = wired.portal().clock().instant();
        return new RepairPlan(
                SERVICE,
                IntStream.range(0, STAGES.size())
                        .mapToObj(number -> stage(number, current, now))
                        .toList());
    }

    private static Stage stage(int number, int current, Instant now) {
        String name = STAGES.get(number);
        Stage stage = Stage.toDo(new StageKey(name.toLowerCase(java.util.Locale.ROOT)), name);
        if (number > current) {
            return stage;
        }
        return stage.in(number == current ? StageState.IN_PROGRESS : StageState.COMPLETED, now);
    }
}
