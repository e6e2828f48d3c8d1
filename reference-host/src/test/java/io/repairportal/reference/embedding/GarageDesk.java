package io.repairportal.reference.embedding;

import static io.repairportal.reference.embedding.GarageShop.GARAGE;

import io.repairportal.core.Portal;
import io.repairportal.core.publishing.ShopNews;
import io.repairportal.spi.UnitOfWork;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.sql.SQLException;

/** The people of a garage that works with plain JDBC. */
final class GarageDesk implements Desk {
    private final GarageStart.Wired wired;

    GarageDesk(GarageStart.Wired wired) {
        this.wired = wired;
    }

    @Override
    public void settle() {
        GarageShop.introduce(wired.store(), wired.portal(), GarageShop.ANN);
    }

    @Override
    public void takeIn(String number, String familyName) {
        Arrival arrival = Arrival.of(number, familyName);
        wired.transactions().inTransaction(transaction -> {
            try {
                arrival.writeTo(transaction.connection());
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            arrival.tell(wired.portal());
            return arrival;
        });
    }

    @Override
    public void moveTo(String number, String stage) {
        UnitOfWork transactions = wired.transactions();
        Portal portal = wired.portal();
        WorkOrderRef job = new WorkOrderRef("WO-" + number);
        RepairPlan plan = GarageShop.planAt(stage, portal);
        // tag::news
        transactions.inTransaction(transaction -> {
            GarageTables.setStage(transaction.connection(), job, stage);
            portal.shop().announce(new ShopNews.StageChanged(GARAGE, job, plan));
            return plan;
        });
        // end::news
    }

    @Override
    public void moveInVain(String number, String stage) {
        wired.transactions().inTransaction(transaction -> {
            moveTo(number, stage);
            throw new IllegalStateException("the paint is gone");
        });
    }
}
