package io.repairportal.core.message;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.About;
import io.repairportal.core.notification.Notifications;
import io.repairportal.core.notification.Occasion;
import io.repairportal.core.notification.Refusal;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers of staff (D2): stored in the conversation, and the customer gets a link to it, or the answer itself if it is about no work order. Safe
 * for use by many threads.
 */
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
            return store(
                    staff, published.get().publication().owner(), answer, () -> tell(published.get(), answer.text()));
        });
    }

    ReplyOutcome reply(Actor.Staff staff, Publication.Owner to, WriteMessage answer) {
        Optional<Customer> customer = parts.host().customers().find(staff.provider(), List.of(to.customer())).stream()
                .filter(found -> found.ref().equals(to.customer()))
                .filter(found -> found.ref().provider().equals(staff.provider()))
                .filter(found -> to.contact()
                        .map(found::contact)
                        .map(Optional::isPresent)
                        .orElse(true))
                .findFirst();
        return customer.map(found -> parts.store()
                        .unitOfWork()
                        .inTransaction(transaction -> store(
                                staff,
                                to,
                                answer,
                                () -> notifications.accountMessages().answered(found, to.contact(), answer.text())
                                        ? Optional.empty()
                                        : Optional.of(Refusal.NO_ADDRESS))))
                .orElseGet(() -> new ReplyOutcome.Refused(Refusal.UNKNOWN_CUSTOMER));
    }

    private ReplyOutcome store(
            Actor.Staff staff, Publication.Owner to, WriteMessage answer, Supplier<Optional<Refusal>> tell) {
        MessageRef ref = new MessageRef(
                parts.secrets().keyed("operation", "reply " + staff.provider() + " " + answer.operation()));
        Message message = new Message(
                ref,
                to,
                answer.workOrder(),
                Message.Author.shop(staff.name(), staff.staff()),
                answer.text(),
                parts.clock().instant());
        boolean fresh = parts.store().conversations().append(staff.provider(), message);
        return new ReplyOutcome.Replied(ref, fresh ? tell.get() : Optional.empty());
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
