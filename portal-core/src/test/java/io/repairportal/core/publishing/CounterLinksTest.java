package io.repairportal.core.publishing;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Shopfloor;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.LinkToken;
import io.repairportal.core.publishing.CounterLinks.CounterLink;
import io.repairportal.core.signin.LinkAnswer;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Links handed over at the counter")
class CounterLinksTest {
    private final Shopfloor floor = new Shopfloor();
    private final Actor.Staff marta = new Actor.Staff(floor.provider.ref(), new StaffRef("marta"), "Marta Quill");

    @Test
    @DisplayName("a link handed over opens the work order after the last name, and nothing is sent (A1, A2)")
    void opensAfterTheQuestion() {
        CounterLink link = make(marta, floor.workOrder.ref()).get(0);
        String path = link.address().getPath();
        LinkToken token = new LinkToken(path.substring(path.lastIndexOf('/') + 1));
        assertThat(floor.portal.linkSignIn().answer(floor.provider.ref(), token, "Whitfield", Optional.empty()))
                .isInstanceOf(LinkAnswer.Opened.class);
        assertThat(floor.store
                        .outbox()
                        .list(floor.provider.ref(), Outbox.State.WAITING, Optional.empty(), 10)
                        .items())
                .isEmpty();
    }

    @Test
    @DisplayName("hidden and unknown work orders get none, nor those of another provider's staff (A5, P1)")
    void leavesOutWhatMayNotBeSeen() {
        WorkOrder hidden = aWorkOrder(floor.customer).ref("WO-2").build();
        floor.shop.add(hidden);
        floor.publish(aPublication(hidden).build());
        assertThat(make(marta, hidden.ref(), new WorkOrderRef("WO-3"))).isEmpty();
        Actor.Staff stranger = new Actor.Staff(new ProviderRef("other"), new StaffRef("tom"), "Tom");
        assertThat(make(stranger, floor.workOrder.ref())).isEmpty();
    }

    @Test
    @DisplayName("without anything to ask for there is no link (A2)")
    void leavesOutWhomNothingCanBeAsked() {
        Customer nameless = aCustomer(floor.provider)
                .ref("C-9")
                .named("", "")
                .withPostcode("")
                .withoutContact()
                .build();
        WorkOrder order = aWorkOrder(nameless).ref("WO-9").concerningNobody().build();
        floor.shop.add(nameless).add(order);
        floor.publish(aPublication(order).visible().build());
        assertThat(make(marta, order.ref())).isEmpty();
    }

    private List<CounterLink> make(Actor.Staff staff, WorkOrderRef... refs) {
        return floor.portal.counterLinks().make(staff, List.of(refs));
    }
}
