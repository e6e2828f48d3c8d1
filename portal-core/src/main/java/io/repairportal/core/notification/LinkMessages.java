package io.repairportal.core.notification;

import io.repairportal.core.access.LinkToken;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.PublicLinks;
import io.repairportal.core.internal.Secrets;
import io.repairportal.core.notification.OutboxContent.MailContent;
import io.repairportal.core.notification.OutboxContent.TextContent;
import io.repairportal.core.signin.ExpectedAnswers;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Messages that carry a link "Access your repair" (A1): to whom they go, what they say, and the link itself. Link and message are stored in
 * one unit of work (P46). Safe for use by many threads.
 */
public final class LinkMessages {
    private static final int LONGEST_SENDER = 200;
    private static final LinkToken SAMPLE = new LinkToken("your-link-stands-here-once-it-has-been-sent");

    private final PortalParts parts;
    private final PublicLinks links;
    private final MessageComposer composer;
    private final Postbox postbox;

    LinkMessages(PortalParts parts, PublicLinks links, Postbox postbox) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.links = Objects.requireNonNull(links, "links");
        this.postbox = Objects.requireNonNull(postbox, "postbox");
        this.composer = new MessageComposer(links, new Wordings(parts.store().messageTemplates()));
    }

    /** Returns what sends the same because somebody asked who is not signed in; counted apart from what the shop sends (P52). */
    LinkMessages asked() {
        return new LinkMessages(parts, links, postbox.asked());
    }

    /**
     * What was put into the outbox.
     *
     * @param message the message
     * @param link the link in it
     */
    public record Posted(OutboxRef message, KeyHash link) {
        /** Checks both. */
        public Posted {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(link, "link");
        }
    }

    /** Returns to whom a message goes: the contact of the work order, else the primary contact; by each of these channels. */
    public Addressing address(About about, Set<Channel> channels) {
        return address(about, about.published().publication().owner().contact(), channels);
    }

    /** Returns to whom an automatic message goes: by mail if there is an address, else by text message. */
    public Addressing addressAny(About about) {
        return address(about, Set.of(Channel.EMAIL))
                .fold(
                        to -> to,
                        refused ->
                                refused.reason() == Refusal.NO_ADDRESS ? address(about, Set.of(Channel.SMS)) : refused);
    }

    /** Returns what each recipient would read; the link in it opens nothing. */
    public List<RenderedMessage> preview(Occasion occasion, List<Recipient> recipients) {
        ProviderRef provider = occasion.about().provider().ref();
        return recipients.stream()
                .map(recipient -> composer.compose(occasion, recipient, links.accessLink(provider, SAMPLE)))
                .map(LinkMessages::withoutLogo)
                .toList();
    }

    /** Stores a link and a message for each recipient, in the unit of work of the caller. */
    public List<Posted> send(Occasion occasion, List<Recipient> recipients) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            List<Posted> posted = new ArrayList<>();
            recipients.forEach(recipient -> posted.add(send(occasion, recipient)));
            return posted;
        });
    }

    Addressing address(About about, Optional<ContactRef> wanted, Set<Channel> channels) {
        Optional<Contact> contact = wanted.flatMap(about.customer()::contact)
                .or(() -> about.customer().primaryContact());
        if (contact.isEmpty()) {
            return new Addressing.Refused(Refusal.NO_ADDRESS);
        }
        if (about.settings().access().question()
                && ExpectedAnswers.of(about.customer(), contact.map(Contact::ref))
                        .isEmpty()) {
            return new Addressing.Refused(Refusal.NOTHING_TO_ASK);
        }
        Locale language = about.provider()
                .languages()
                .bestFor(contact.get().language().map(List::of).orElse(List.of()));
        List<Recipient> recipients = channels.stream()
                .sorted()
                .flatMap(channel -> Recipient.of(contact.get(), channel, language).stream())
                .toList();
        return recipients.size() == channels.size()
                ? new Addressing.To(recipients)
                : new Addressing.Refused(Refusal.NO_ADDRESS);
    }

    static RenderedMessage withoutLogo(RenderedMessage message) {
        return new RenderedMessage(
                message.channel(),
                message.recipient(),
                message.language(),
                message.subject(),
                message.text(),
                LetterHtml.withLogo(message.html(), false),
                message.segments());
    }

    private Posted send(Occasion occasion, Recipient recipient) {
        About about = occasion.about();
        ProviderRef provider = about.provider().ref();
        Instant now = parts.clock().instant();
        AccessLink.Target target = new AccessLink.Target(
                about.customer().ref(),
                Optional.of(recipient.ref()),
                about.workOrder().ref(),
                occasion.tab());
        AccessLink.Sent sent = new AccessLink.Sent(recipient.channel(), recipient.folded(), occasion.kind(), now);
        LinkToken token = unused(provider, parts.linkTokens().tokenFor(target, sent));
        KeyHash hash = Secrets.linkHash(token.value());
        parts.store().keys().issue(provider, List.of(AccessLink.fresh(hash, target, sent)));
        RenderedMessage message = composer.compose(occasion, recipient, links.accessLink(provider, token));
        return new Posted(post(occasion, recipient, message), hash);
    }

    private LinkToken unused(ProviderRef provider, LinkToken token) {
        // why: a demonstration derives its tokens, and the link of that token may have been revoked or suspended since
        boolean used = parts.store()
                .keys()
                .findForUpdate(provider, Secrets.linkHash(token.value()))
                .isPresent();
        return used ? new LinkToken(parts.secrets().randomToken()) : token;
    }

    private OutboxRef post(Occasion occasion, Recipient recipient, RenderedMessage message) {
        About about = occasion.about();
        ProviderRef provider = about.provider().ref();
        String sender = OneLine.of(about.provider().name(), LONGEST_SENDER);
        return recipient.fold(
                mail -> postbox.mail(
                        provider,
                        occasion.kind(),
                        new MailContent(
                                sender,
                                mail.address(),
                                MessageComposer.replyAddress(about),
                                new Mail.Body(message.subject(), message.text(), message.html()))),
                text -> postbox.text(
                        provider, occasion.kind(), new TextContent(sender, text.number(), message.text())));
    }
}
