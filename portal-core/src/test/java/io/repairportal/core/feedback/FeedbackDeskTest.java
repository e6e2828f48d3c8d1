package io.repairportal.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.message.Violation;
import io.repairportal.core.message.WriteOutcome;
import io.repairportal.core.notification.PostRoom;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Feedback of customers")
class FeedbackDeskTest {
    private final PostRoom room = new PostRoom();

    @Test
    @DisplayName("feedback is stored, mailed like a message and told to the host, once for each form (J1)")
    void givesFeedback() {
        room.publishing.publish(room.staff, room.workOrder.ref());
        GiveFeedback feedback = feedback(Optional.of(room.workOrder.ref()), "Very friendly!");
        assertThat(room.feedback.give(room.member(), feedback)).isInstanceOf(WriteOutcome.Written.class);
        assertThat(room.feedback.give(room.member(), feedback)).isInstanceOf(WriteOutcome.Written.class);
        assertThat(stored()).singleElement().satisfies(one -> assertThat(one.text())
                .isEqualTo("Very friendly!"));
        room.sendDue();
        assertThat(room.mailer.sent())
                .extracting(mail -> mail.recipient().value())
                .containsExactlyInAnyOrder("desk@acme.example", "sam@acme.example");
        assertThat(room.mailer.last().body().subject()).isEqualTo("Feedback from Dana Whitfield");
        assertThat(room.events).singleElement().satisfies(event -> assertThat(
                        ((HostEvents.Event.FeedbackGiven) event).feedback())
                .isEqualTo(stored().get(0)));
    }

    @Test
    @DisplayName("feedback needs no permission beyond seeing the page it is given on (J1)")
    void needsNoPermission() {
        assertThat(room.feedback.give(room.member(PermissionSet.none()), feedback(Optional.empty(), "Nice")))
                .isInstanceOf(WriteOutcome.Written.class);
        room.publishing.publish(room.staff, room.workOrder.ref());
        PermissionSet seeing = PermissionSet.of(Permission.WORK_ORDERS_VIEW);
        assertThat(room.feedback.give(room.member(seeing), feedback(Optional.of(room.workOrder.ref()), "Nice indeed")))
                .isInstanceOf(WriteOutcome.Written.class);
        assertThat(room.feedback.give(room.member(), feedback(Optional.of(new WorkOrderRef("somebody-elses")), "Hm")))
                .isEqualTo(new WriteOutcome.NotAllowed());
    }

    @Test
    @DisplayName("blank feedback comes back with field and code (J1)")
    void blank() {
        assertThat(room.feedback.give(room.member(), feedback(Optional.empty(), " ")))
                .isEqualTo(new WriteOutcome.Invalid(List.of(new Violation("text", "blank"))));
        assertThat(stored()).isEmpty();
    }

    private static GiveFeedback feedback(Optional<WorkOrderRef> workOrder, String text) {
        return new GiveFeedback(workOrder, text, new OperationId("op-" + text.length()));
    }

    private List<Feedback> stored() {
        return room.store
                .feedback()
                .list(room.provider.ref(), Optional.empty(), 100)
                .items();
    }
}
