package io.repairportal.core.message;

import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.repairportal.core.access.Actor;
import io.repairportal.core.notification.PostRoom;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.testkit.fixture.MessageFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who waits for an answer of the shop (D2, K7)")
class InboxTest {
    private final PostRoom room = new PostRoom();
    private final Inbox inbox = new Inbox(room.parts);
    private final Actor.Staff elsewhere =
            new Actor.Staff(new ProviderRef("elsewhere"), new StaffRef("sam"), "Sam Carter");

    @Test
    @DisplayName("whoever waits stays in the inbox, however much was written and answered elsewhere since")
    void always() {
        append(aMessage(room.workOrder).ref("old").at(second(0)));
        for (int number = 1; number <= 150; number++) {
            append(general("C-" + number).ref("M-" + number).at(second(number)));
            append(general("C-" + number)
                    .ref("A-" + number)
                    .byStaff("sam", "Sam")
                    .at(second(number)));
        }

        assertThat(page(Optional.empty()).unanswered())
                .singleElement()
                .satisfies(waiting ->
                        assertThat(waiting.workOrder()).map(WorkOrder::number).contains(room.workOrder.number()))
                .extracting(waiting -> waiting.waiting().since())
                .isEqualTo(second(0));
    }

    @Test
    @DisplayName("those who wait longest come first, 25 at once, and the others behind them")
    void pages() {
        for (int number = 1; number <= 30; number++) {
            append(general("C-" + number).ref("M-" + number).at(second(number)));
        }

        Inbox.InboxPage first = page(Optional.empty());
        Inbox.InboxPage second = page(first.more());

        assertThat(refs(first)).startsWith("M-1", "M-2").hasSize(25);
        assertThat(refs(second)).containsExactly("M-26", "M-27", "M-28", "M-29", "M-30");
        assertThat(second.more()).isEmpty();
    }

    @Test
    @DisplayName("a question that was answered elsewhere waits no longer, and the trail says who said so (O3)")
    void settled() {
        append(aMessage(room.workOrder).ref("M-1").at(second(0)));
        append(general("C-1").ref("M-2").at(second(1)));

        assertThat(inbox.settle(room.staff, new MessageRef("M-1"))).isTrue();
        assertThat(inbox.settle(room.staff, new MessageRef("M-2"))).isTrue();
        assertThat(inbox.settle(room.staff, new MessageRef("M-2"))).isFalse();

        assertThat(page(Optional.empty()).unanswered()).isEmpty();
        assertThat(trail())
                .extracting(
                        record -> record.entry().event(),
                        record -> record.entry().actor(),
                        record -> record.entry().subject(),
                        record -> record.entry().details())
                .containsExactlyInAnyOrder(
                        settledBySam("work-order:" + room.workOrder.ref()), settledBySam("customer:C-1"));
    }

    @Test
    @DisplayName(
            "what the customer wrote after staff looked goes on waiting; staff of another provider settle nothing (P1)")
    void onlyWhatWasSeen() {
        append(general("C-1").ref("M-1").at(second(0)));
        MessageRef seen = new MessageRef("M-1");
        assertThat(inbox.settle(elsewhere, seen)).isFalse();
        append(general("C-1").ref("M-2").at(second(1)));

        assertThat(inbox.settle(room.staff, seen)).isFalse();

        assertThat(refs(page(Optional.empty()))).containsExactly("M-2");
        assertThat(inbox.of(elsewhere, Optional.empty()).unanswered()).isEmpty();
        assertThat(trail()).isEmpty();
    }

    private static Tuple settledBySam(String subject) {
        return tuple("conversation.settled", "staff:sam", subject, Map.of("messages", "1"));
    }

    private List<AuditRecord> trail() {
        return room.store.auditTrail().newest(room.provider.ref(), AuditFilter.everything(), Long.MAX_VALUE, 100);
    }

    private Inbox.InboxPage page(Optional<Cursor> after) {
        return inbox.of(room.staff, after);
    }

    private static List<String> refs(Inbox.InboxPage page) {
        return page.unanswered().stream()
                .map(waiting -> waiting.waiting().latest().ref().value())
                .toList();
    }

    private MessageFixture general(String customer) {
        return aMessage(new CustomerRef(room.provider.ref(), customer));
    }

    private void append(MessageFixture written) {
        Message message = written.build();
        assertThat(room.store.conversations().append(room.provider.ref(), message))
                .isTrue();
    }

    private static Instant second(int number) {
        return Instant.parse("2026-03-01T09:00:00Z").plusSeconds(number);
    }
}
