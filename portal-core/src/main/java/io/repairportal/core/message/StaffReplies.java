package io.repairportal.core.message;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.About;
import io.repairportal.core.notification.Notifications;
import io.repairportal.core.notification.Occasion;
import io.repairportal.core.notification.Refusal;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Objects;
import java.util.Optional;

/** Answers of staff (D2): stored in the conversation, and the customer gets a link to it. Safe for use by many threads. */
final class StaffReplies {
    private final PortalParts parts;
    private final Notifications notifications;

    StaffReplies(PortalParts parts, Notifications notifications) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.notifications = Objects.requireNonNull(notifications, "notifications");
    }

    ReplyOutcome reply(Actor.Staff staff, WorkOrderRef workOrder, WriteMessage answer) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<Published> published =
                    parts.store().publications().find(new Scope.WholeProvider(staff.provider()), workOrder);
            if (published.isEmpty()) {
                return new ReplyOutcome.Refused(Refusal.UNKNOWN_WORK_ORDER);
            }
            if (!published.get().publication().visible()) {
                return new ReplyOutcome.Refused(Refusal.WORK_ORDER_HIDDEN);
            }
            return store(staff, published.get(), answer);
        });
    }

    private ReplyOutcome store(Actor.Staff staff, Published published, WriteMessage answer) {
        MessageRef ref = new MessageRef(
                parts.secrets().keyed("operation", "reply " + staff.provider() + " " + answer.operation()));
        Message message = new Message(
                ref,
                published.publication().owner(),
                answer.workOrder(),
                new Message.Author(Message.Side.SHOP, staff.name(), Optional.of(staff.staff()), ""),
                answer.text(),
                parts.clock().instant());
        boolean fresh = parts.store().conversations().append(staff.provider(), message);
        return new ReplyOutcome.Replied(ref, fresh ? tell(published, answer.text()) : Optional.empty());
    }

    private Optional<Refusal> tell(Published published, String text) {
        Optional<About> about = notifications.abouts().of(published);
        if (about.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_CUSTOMER);
        }
        return notifications
                .linkMessages()
                .addressAny(about.get())
                .fold(
                        to -> {
                            Occasion occasion = Occasion.of(MessageKind.STAFF_REPLY, about.get(), text);
                            return notifications
                                            .linkMessages()
                                            .send(occasion, to.recipients())
                                            .isEmpty()
                                    ? Optional.of(Refusal.NO_ADDRESS)
                                    : Optional.empty();
                        },
                        refused -> Optional.of(refused.reason()));
    }
}
