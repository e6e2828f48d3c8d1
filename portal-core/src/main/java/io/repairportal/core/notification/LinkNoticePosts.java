package io.repairportal.core.notification;

import io.repairportal.core.access.Masked;
import io.repairportal.core.internal.AskedMessages;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.signin.LinkNotices;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.LinkAdmission;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * New links for people whose link does not work any more (A4), and word to the shop when one was suspended (A3). Asking only writes one row;
 * the worker finds out whom to send what, off the request (P9). Safe for use by many threads.
 */
final class LinkNoticePosts implements LinkNotices {
    private final PortalParts parts;
    private final Abouts abouts;
    private final LinkMessages messages;
    private final ShopMessages shop;
    private final Postbox postbox;
    private final AskedMessages limit;

    LinkNoticePosts(PortalParts parts, Abouts abouts, LinkMessages messages, ShopMessages shop, Postbox postbox) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.abouts = Objects.requireNonNull(abouts, "abouts");
        this.messages = Objects.requireNonNull(messages, "messages");
        this.shop = Objects.requireNonNull(shop, "shop");
        this.postbox = Objects.requireNonNull(postbox, "postbox");
        this.limit = new AskedMessages(parts);
    }

    @Override
    public void sendNewLink(AccessLink old) {
        postbox.newLink(old);
    }

    @Override
    public void tellSuspended(AccessLink link) {
        parts.store().unitOfWork().inTransaction(transaction -> {
            workOrder(link)
                    .ifPresent(about ->
                            shop.suspended(link, Masked.address(link.sent().address()), about));
            shop.tellHost(link);
            return link;
        });
    }

    /** Sends the new link that was asked for, if there still is somebody to send it to. Joins the unit of work of the caller. */
    void sendInPlaceOf(ProviderRef provider, KeyHash old) {
        parts.store()
                .admissions()
                .admit(old, parts.clock().instant())
                .filter(found -> found.link().provider().equals(provider))
                .filter(LinkAdmission::workOrderVisible)
                .filter(found -> found.lock().permits(Permission.WORK_ORDERS_VIEW))
                .map(LinkAdmission::link)
                .ifPresent(this::replace);
    }

    private void replace(AccessLink old) {
        AccessLink.Target target = old.target();
        Scope scope = new Scope.OneWorkOrder(target.customer(), target.workOrder());
        Optional<About> about =
                parts.store().publications().find(scope, target.workOrder()).flatMap(abouts::of);
        if (about.isEmpty() || isGone(target.contact(), about.get())) {
            return;
        }
        List<Recipient> recipients = messages.address(
                        about.get(), target.contact(), Set.of(old.sent().channel()))
                .fold(Addressing.To::recipients, refused -> List.of());
        Occasion occasion =
                new Occasion(MessageKind.NEW_LINK, about.get(), target.tab(), "", Optional.empty(), List.of());
        ProviderRef provider = old.provider();
        messages.send(
                occasion,
                recipients.stream()
                        .filter(to -> limit.mayLeave(provider, MessageKind.NEW_LINK, to.folded()))
                        .toList());
    }

    private static boolean isGone(Optional<ContactRef> contact, About about) {
        return contact.isPresent() && about.customer().contact(contact.get()).isEmpty();
    }

    private Optional<WorkOrder> workOrder(AccessLink link) {
        Scope scope =
                new Scope.OneWorkOrder(link.target().customer(), link.target().workOrder());
        return parts.host().workOrders().find(scope, List.of(link.target().workOrder())).stream()
                .filter(found -> found.ref().equals(link.target().workOrder()))
                .findFirst();
    }
}
