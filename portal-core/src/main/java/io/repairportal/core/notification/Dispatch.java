package io.repairportal.core.notification;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.OutboxContent.EventContent;
import io.repairportal.core.notification.OutboxContent.MailContent;
import io.repairportal.core.notification.OutboxContent.TextContent;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.signin.AccountErrand;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.mail.Mailer;
import io.repairportal.spi.mail.TextMessage;
import io.repairportal.spi.mail.TextMessenger;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.Outbox.Claimed;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Hands one message to whoever carries it: mailer, text messenger or host. No recipient gets more than a cap within an hour; what
 * strangers asked for is counted apart, kind by kind, so that it uses up nothing of what the shop sends (P52). Safe for use by many threads.
 */
final class Dispatch {
    private static final int TO_A_CUSTOMER_PER_HOUR = 20;
    private static final int TO_THE_SHOP_PER_HOUR = 500;

    private final PortalParts parts;
    private final ProviderLook providers;
    private final LinkNoticePosts newLinks;
    private final AccountErrand.Runner errands;

    Dispatch(PortalParts parts, ProviderLook providers, LinkNoticePosts newLinks, AccountErrand.Runner errands) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.providers = Objects.requireNonNull(providers, "providers");
        this.newLinks = Objects.requireNonNull(newLinks, "newLinks");
        this.errands = Objects.requireNonNull(errands, "errands");
    }

    /** Sends it; throws {@link PortalAdapterException}, or whatever an adapter throws, if it did not leave. */
    void send(Claimed claimed, OutboxContent content) {
        OutboxMessage message = claimed.message();
        Runnable sending = content.fold(
                mail -> () -> mail(claimed, mail),
                text -> () -> text(claimed, text),
                event -> () -> event(event),
                work -> work(message.provider(), work));
        sending.run();
    }

    private Runnable work(ProviderRef provider, OutboxContent.WorkContent work) {
        return work.fold(
                newLink -> () -> newLinks.sendInPlaceOf(provider, newLink.old()),
                errand -> () -> errands.run(provider, errand.errand()));
    }

    private void mail(Claimed claimed, MailContent content) {
        Mailer mailer = required(parts.services().mailer(), "no mailer is plugged in");
        requireBelowCap(claimed, content.recipient().folded(), content.asked());
        OutboxMessage message = claimed.message();
        Optional<FileContent> logo = logo(message.provider());
        Mail.Body body = content.body();
        mailer.send(new Mail(
                message.ref().value(),
                content.sender(),
                content.recipient(),
                content.replyTo(),
                new Mail.Body(body.subject(), body.text(), LetterHtml.withLogo(body.html(), logo.isPresent())),
                logo.map(picture -> List.of(new Mail.InlineImage(LetterHtml.LOGO_ID, picture)))
                        .orElse(List.of())));
    }

    private void text(Claimed claimed, TextContent content) {
        TextMessenger messenger = required(parts.services().textMessenger(), "no text messenger is plugged in");
        requireBelowCap(claimed, content.recipient().dial(), content.asked());
        messenger.send(new TextMessage(
                claimed.message().ref().value(), content.sender(), content.recipient(), content.text()));
    }

    private void event(EventContent content) {
        HostEvents events = required(parts.host().events(), "the host does not take events");
        events.heard(content.event());
    }

    private Optional<FileContent> logo(ProviderRef provider) {
        return providers
                .find(provider)
                .filter(known -> known.branding().logoVersion().isPresent())
                .flatMap(known -> providers.logo(provider));
    }

    private void requireBelowCap(Claimed claimed, String recipient, boolean asked) {
        // why only the first time: a message that is tried again has been counted
        if (claimed.attempts() > 1) {
            return;
        }
        MessageKind kind = claimed.message().kind();
        int most = toTheShop(kind) ? TO_THE_SHOP_PER_HOUR : TO_A_CUSTOMER_PER_HOUR;
        Instant hour = parts.clock().instant().truncatedTo(ChronoUnit.HOURS);
        String share = asked ? "sent-asked:" + kind : "sent";
        String counter = share + ":" + claimed.message().provider() + ":"
                + parts.secrets().keyed("recipient", recipient);
        int count = parts.store().counters().countUp(counter, hour, hour.plus(Duration.ofHours(2)));
        if (count > most) {
            throw new PortalAdapterException(
                    Kind.REJECTED, "more than " + most + " messages to this recipient within an hour");
        }
    }

    private static boolean toTheShop(MessageKind kind) {
        return switch (kind) {
            case CUSTOMER_MESSAGE, CUSTOMER_FEEDBACK, CUSTOMER_PROPOSAL, LINK_SUSPENDED, HOST_EVENT -> true;
            case WORK_ORDER_INVITATION, FOLLOW_UP, REPAIR_PLAN_STEP, SIGNED_DOCUMENTS, STAFF_REPLY, NEW_LINK -> false;
            case FOUND_REPAIRS, ACCOUNT_INVITATION, PASSWORD_RESET, PASSWORD_CHANGED -> false;
            case SIGN_IN_CODE, ADDRESS_PROOF, ADDRESS_CHANGED, ACCOUNT_ERASED, TEMPLATE_TEST -> false;
            case CONVERSATION_REPLY -> false;
            case CUSTOMER_REGISTRATION -> true;
            case REGISTRATION_PROOF, REGISTRATION_KNOWN, REGISTRATION_APPROVED, REGISTRATION_DECLINED -> false;
        };
    }

    private static <T> T required(Optional<T> service, String complaint) {
        Supplier<PortalAdapterException> missing = () -> new PortalAdapterException(Kind.REJECTED, complaint);
        return service.orElseThrow(missing);
    }
}
