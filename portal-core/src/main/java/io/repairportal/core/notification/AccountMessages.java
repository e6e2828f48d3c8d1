package io.repairportal.core.notification;

import io.repairportal.core.access.Masked;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.PublicLinks;
import io.repairportal.core.notification.AccountNote.Content;
import io.repairportal.core.notification.OutboxContent.MailContent;
import io.repairportal.core.notification.OutboxContent.TextContent;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.signin.AccountErrand;
import io.repairportal.core.signin.AccountNotices;
import io.repairportal.core.signin.InviteToken;
import io.repairportal.core.signin.ResetToken;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.Wording;
import io.repairportal.spi.provider.LocationRef;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is told to people because of their login (A8, A10, A20, A21). Message and change are stored in one unit of work (P46). Safe for use by
 * many threads.
 */
public final class AccountMessages implements AccountNotices {
    private static final int LONGEST_SENDER = 200;
    private static final InviteToken SAMPLE = new InviteToken("the-link-is-made-when-the-invitation-leaves");

    private final PortalParts parts;
    private final ProviderLook providers;
    private final PublicLinks links;
    private final Postbox postbox;
    private final FoundRepairs found;
    private final Wordings wordings;

    AccountMessages(PortalParts parts, ProviderLook providers, Postbox postbox, FoundRepairs found) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.providers = Objects.requireNonNull(providers, "providers");
        this.links = new PublicLinks(parts.publicUrl(), providers);
        this.postbox = Objects.requireNonNull(postbox, "postbox");
        this.found = Objects.requireNonNull(found, "found");
        this.wordings = new Wordings(parts.store().messageTemplates());
    }

    /** Returns the invitation as its receiver would read it, with a link that opens nothing; empty without a mail address. */
    public Optional<RenderedMessage> previewInvitation(Membership membership) {
        return membership
                .holder()
                .email()
                .map(address -> rendered(Channel.EMAIL, invitationNote(membership, address, SAMPLE)))
                .map(LinkMessages::withoutLogo);
    }

    @Override
    public AccountMessages asked() {
        return new AccountMessages(parts, providers, postbox.asked(), found);
    }

    @Override
    public void invitation(Membership membership, InviteToken token) {
        membership.holder().email().ifPresent(address -> mail(address, invitationNote(membership, address, token)));
    }

    @Override
    public void reset(Person person, ProviderRef provider, ResetToken token) {
        Content content = new Content("", "", Optional.of(links.reset(provider, token)));
        mailTo(person, provider, MessageKind.PASSWORD_RESET, content);
    }

    @Override
    public void passwordChanged(Person person, ProviderRef provider) {
        mailTo(person, provider, MessageKind.PASSWORD_CHANGED, Content.nothing());
    }

    @Override
    public void code(Person person, ProviderRef provider, Channel channel, String code) {
        Content content = new Content("", code, Optional.empty());
        switch (channel) {
            case EMAIL -> mailTo(person, provider, MessageKind.SIGN_IN_CODE, content);
            case SMS ->
                person.reach()
                        .mobile()
                        .ifPresent(number -> text(number, note(person, provider, MessageKind.SIGN_IN_CODE, content)));
        }
    }

    @Override
    public void addressProof(Person person, ProviderRef provider, EmailAddress address, String code) {
        mail(address, note(person, provider, MessageKind.ADDRESS_PROOF, new Content("", code, Optional.empty())));
    }

    @Override
    public void linkProof(ProviderRef provider, AccessLink.Target target, AccessLink.Sent sent, String code) {
        Optional<Contact> contact =
                customer(target.customer()).flatMap(known -> target.contact().flatMap(known::contact));
        AccountNote.Desk desk = desk(provider, Optional.empty());
        AccountNote.Reader reader = new AccountNote.Reader(
                contact.map(known -> known.name().full()).orElse(""),
                sent.address(),
                desk.provider()
                        .languages()
                        .bestFor(
                                contact.flatMap(Contact::language).map(List::of).orElse(List.of())));
        AccountNote note =
                new AccountNote(MessageKind.ADDRESS_PROOF, desk, reader, new Content("", code, Optional.empty()));
        switch (sent.channel()) {
            case EMAIL -> mail(new EmailAddress(sent.address()), note);
            case SMS -> text(PhoneNumber.of(sent.address()), note);
        }
    }

    @Override
    public void addressChanged(Person person, ProviderRef provider, EmailAddress old) {
        String now = person.reach()
                .email()
                .map(EmailAddress::value)
                .map(Masked::address)
                .orElse("…");
        mail(old, note(person, provider, MessageKind.ADDRESS_CHANGED, new Content(now, "", Optional.empty())));
    }

    @Override
    public void erased(Person person, ProviderRef provider) {
        mailTo(person, provider, MessageKind.ACCOUNT_ERASED, Content.nothing());
    }

    /** Tells a contact what the shop has answered to a message about no work order; returns whether there is an address. */
    public boolean answered(Customer customer, Optional<ContactRef> contact, String text) {
        ProviderRef provider = customer.ref().provider();
        AccountNote.Desk desk = desk(provider, customer.location());
        Content content = new Content(text, "", Optional.of(links.messages(provider)));
        Optional<Recipient> reader = contact.map(customer::contact)
                .orElseGet(customer::primaryContact)
                .flatMap(known -> Recipient.of(known, Channel.EMAIL, languageOf(desk, known)));
        reader.ifPresent(to -> mail(
                new EmailAddress(to.display()),
                new AccountNote(
                        MessageKind.CONVERSATION_REPLY,
                        desk,
                        new AccountNote.Reader(to.contact().name().full(), to.display(), to.language()),
                        content)));
        return reader.isPresent();
    }

    @Override
    public void later(ProviderRef provider, AccountErrand errand) {
        postbox.errand(provider, errand);
    }

    @Override
    public void sendFoundRepairs(ProviderRef provider, String phoneOrEmail) {
        found.send(provider, phoneOrEmail);
    }

    private AccountNote invitationNote(Membership membership, EmailAddress address, InviteToken token) {
        ProviderRef ref = membership.customer().provider();
        Optional<Customer> customer = customer(membership.customer());
        Optional<Contact> contact =
                customer.flatMap(known -> membership.holder().contact().flatMap(known::contact));
        AccountNote.Desk desk = desk(ref, customer.flatMap(Customer::location));
        AccountNote.Reader reader = new AccountNote.Reader(
                contact.map(known -> known.name().full()).orElse(""),
                address.value(),
                desk.provider()
                        .languages()
                        .bestFor(
                                contact.flatMap(Contact::language).map(List::of).orElse(List.of())));
        Content content = new Content(
                customer.map(Customer::displayName)
                        .filter(name -> !name.isBlank())
                        .orElse(desk.provider().name()),
                membership.holder().userName().value(),
                Optional.of(links.invitation(ref, token)));
        return new AccountNote(MessageKind.ACCOUNT_INVITATION, desk, reader, content);
    }

    private static Locale languageOf(AccountNote.Desk desk, Contact contact) {
        return desk.provider()
                .languages()
                .bestFor(contact.language().map(List::of).orElse(List.of()));
    }

    private Optional<Customer> customer(CustomerRef wanted) {
        return parts.host().customers().find(wanted.provider(), List.of(wanted)).stream()
                .filter(known -> known.ref().equals(wanted))
                .findFirst();
    }

    AccountNote note(Person person, ProviderRef ref, MessageKind kind, Content content) {
        AccountNote.Desk desk = desk(ref, Optional.empty());
        AccountNote.Reader reader = new AccountNote.Reader(
                person.name().full(),
                person.reach().email().map(EmailAddress::value).orElse(""),
                desk.provider()
                        .languages()
                        .bestFor(person.language().map(List::of).orElse(List.of())));
        return new AccountNote(kind, desk, reader, content);
    }

    AccountNote.Desk desk(ProviderRef ref, Optional<LocationRef> location) {
        Provider provider = providers.require(ref);
        ProviderSettings settings = parts.store().settings().find(ref);
        return new AccountNote.Desk(
                provider,
                provider.location(location),
                links.home(ref),
                settings.publishing().signInAddress());
    }

    private void mailTo(Person person, ProviderRef provider, MessageKind kind, Content content) {
        person.reach().email().ifPresent(address -> mail(address, note(person, provider, kind, content)));
    }

    void mail(EmailAddress address, AccountNote note) {
        RenderedMessage message = rendered(Channel.EMAIL, note);
        AccountNote.Desk desk = note.desk();
        postbox.mail(
                desk.provider().ref(),
                note.kind(),
                new MailContent(
                        sender(desk),
                        address,
                        LetterFoot.replyAddress(desk.provider(), desk.location()),
                        new Mail.Body(message.subject(), message.text(), message.html())));
    }

    private void text(PhoneNumber number, AccountNote note) {
        String text = rendered(Channel.SMS, note).text();
        postbox.text(note.desk().provider().ref(), note.kind(), new TextContent(sender(note.desk()), number, text));
    }

    private RenderedMessage rendered(Channel channel, AccountNote note) {
        Wording wording = wordings.of(
                note.desk().provider().ref(),
                TemplateRules.event(note.kind(), false),
                channel,
                Phrases.in(note.reader().language()));
        return channel == Channel.EMAIL ? AccountComposer.mail(note, wording) : AccountComposer.text(note, wording);
    }

    private static String sender(AccountNote.Desk desk) {
        return OneLine.of(desk.provider().name(), LONGEST_SENDER);
    }
}
