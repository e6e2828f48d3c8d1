package io.repairportal.core.notification;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.publishing.ShopNews;
import io.repairportal.core.signin.AccountErrand;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrderState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Find my repair, off the request")
class FoundRepairsTest {
    private final PostRoom room = new PostRoom();

    @BeforeEach
    void publish() {
        room.publishing.publish(room.staff, room.workOrder.ref());
    }

    @Test
    @DisplayName("a link to each current work order goes to the address on file, whatever its capitals (A22)")
    void byMail() {
        find(" Dana@Whitfield.Example ");
        assertThat(room.mailer.sent()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient().folded()).isEqualTo(address());
            assertThat(mail.body().text()).contains("4711", "/a/", "If you did not ask for it");
        });
        assertThat(links()).singleElement().satisfies(link -> {
            assertThat(link.sent().message()).isEqualTo(MessageKind.FOUND_REPAIRS);
            assertThat(link.sent().address()).isEqualTo(address());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"+44 7700 900123", "07700 900 123", "0044 7700 900123", "(07700) 900-123", "7700900123"})
    @DisplayName("a number is recognised however it is written (A22)")
    void byPhone(String typed) {
        find(typed);
        assertThat(room.texts.sent())
                .hasSize(1)
                .allSatisfy(text -> assertThat(text.recipient().dial()).isEqualTo("+447700900123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"eve@example.com", "900123", "0", "", "+447700900124", "Dana Whitfield", "%", "' or 1=1 --"})
    @DisplayName("nobody else gets anything, and the errand is done all the same (A22, P9)")
    void nobody(String typed) {
        find(typed);
        assertThat(room.mailer.sent()).isEmpty();
        assertThat(room.texts.sent()).isEmpty();
        assertThat(room.deliveries(Outbox.State.PARKED)).isEmpty();
    }

    @Test
    @DisplayName("hidden and closed work orders are not found (A22, B1)")
    void onlyCurrentOnes() {
        WorkOrder closed = aWorkOrder(room.customer).ref("WO-OLD").build().toBuilder()
                .state(WorkOrderState.CLOSED)
                .build();
        room.shop.add(closed);
        room.desk.announce(new ShopNews.WorkOrderClosed(closed));
        room.publishing.publish(room.staff, closed.ref());
        room.publishing.hide(room.staff, room.workOrder.ref());
        find(address());
        assertThat(room.mailer.sent()).isEmpty();
    }

    @Test
    @DisplayName("a locked customer and a closed portal send nothing (A11, A16)")
    void lockedOrClosed() {
        room.store.customerLocks().set(room.customer.ref(), Lock.PAY_ONLY);
        find(address());
        room.store.customerLocks().set(room.customer.ref(), Lock.OPEN);
        room.settings(now -> now.with(PortalState.closed("holidays")));
        find(address());
        assertThat(room.mailer.sent()).isEmpty();
    }

    @Test
    @DisplayName("the same address is written to at most three times an hour, however it is spelt (A22, P52)")
    void rateLimit() {
        for (int i = 0; i < 8; i++) {
            find(i % 2 == 0 ? address() : address().toUpperCase(java.util.Locale.ROOT));
        }
        assertThat(room.mailer.sent()).hasSize(3);
        room.clock.advance(Duration.ofHours(1));
        find(address());
        assertThat(room.mailer.sent()).hasSize(4);
    }

    @Test
    @DisplayName(
            "the same number is written to at most three times an hour, with however many of its digits (A22, P52)")
    void rateLimitOfNumbers() {
        for (String typed : List.of("+447700900123", "7700900123", "700900123", "00900123", "0900123")) {
            find(typed);
        }
        assertThat(room.texts.sent()).hasSize(3);
    }

    @Test
    @DisplayName("a fleet of other people's work orders does not crowd out hers (A22)")
    void amongMany() {
        Customer company = aCustomer(room.provider)
                .ref("C-FLEET")
                .withContact("driver", "Robin", "Hale")
                .withContact("boss", "Kim", "Ito")
                .build();
        room.shop.add(company);
        Contact driver = company.contact(new ContactRef("driver")).orElseThrow();
        publish(company, driver, "WO-HERS");
        Contact boss = company.contact(new ContactRef("boss")).orElseThrow();
        for (int number = 0; number < 100; number++) {
            room.clock.advance(Duration.ofSeconds(1));
            publish(company, boss, "WO-OF-FLEET-" + number);
        }
        find(driver.emails().get(0).folded());
        assertThat(room.mailer.sent()).hasSize(1);
        assertThat(room.store.keys().ofWorkOrder(room.provider.ref(), new WorkOrderRef("WO-HERS")))
                .hasSize(1);
    }

    private void publish(Customer company, Contact contact, String ref) {
        WorkOrder workOrder =
                aWorkOrder(company).ref(ref).concerning(contact.ref().value()).build();
        room.shop.add(workOrder);
        room.publishing.publish(room.staff, workOrder.ref());
    }

    private void find(String typed) {
        room.notifications
                .accountMessages()
                .later(room.provider.ref(), new AccountErrand(AccountErrand.Kind.FIND_REPAIRS, typed, "nonce"));
        room.sendDue();
        room.sendDue();
    }

    private String address() {
        return room.customer.primaryContact().orElseThrow().emails().get(0).folded();
    }

    private List<AccessLink> links() {
        return room.store.keys().ofWorkOrder(room.provider.ref(), room.workOrder.ref());
    }
}
