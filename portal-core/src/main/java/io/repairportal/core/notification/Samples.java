package io.repairportal.core.notification;

import io.repairportal.core.access.LinkToken;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.PublicLinks;
import io.repairportal.core.proposal.RegistrationToken;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.signin.InviteToken;
import io.repairportal.core.signin.ResetToken;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.notification.TemplateEvent;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.Stage;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.spi.workorder.StageState;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrderState;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An invented customer with an invented repair, to try templates on; nothing of it is in any database. Safe for use by many threads. */
final class Samples {
    private static final LinkToken LINK = new LinkToken("your-link-stands-here-once-it-has-been-sent");
    private static final InviteToken INVITATION = new InviteToken("the-link-is-made-when-the-invitation-leaves");
    private static final ResetToken RESET = new ResetToken("the-link-is-made-when-the-new-one-is-wanted");
    private static final RegistrationToken REGISTRATION =
            new RegistrationToken("the-link-is-made-when-somebody-registers-xx");
    private static final String MAIL = "sam.sample@example.com";
    private static final PhoneNumber MOBILE = new PhoneNumber("+447700900123", "07700 900123");
    private static final StageKey STAGE = new StageKey("sample");
    private static final String CODE = "493028";

    private final PortalParts parts;
    private final ProviderLook providers;
    private final PublicLinks links;

    Samples(PortalParts parts, ProviderLook providers) {
        this.parts = parts;
        this.providers = providers;
        this.links = new PublicLinks(parts.publicUrl(), providers);
    }

    /** Returns an occasion to write about a work order. */
    Occasion occasion(ProviderRef ref, TemplateKey key) {
        Phrases phrases = Phrases.in(key.language());
        About about = about(providers.require(ref), key);
        boolean step = key.event() == TemplateEvent.STEP_BEGUN || key.event() == TemplateEvent.STEP_DONE;
        boolean written = key.event() == TemplateEvent.FOLLOW_UP || key.event() == TemplateEvent.STAFF_REPLY;
        boolean documents = key.event() == TemplateEvent.SIGNED_DOCUMENTS;
        return new Occasion(
                TemplateRules.kind(key.event()),
                about,
                LinkTab.STATUS,
                written ? phrases.of("sample.message") : "",
                step ? Optional.of(STAGE) : Optional.empty(),
                documents ? List.of(phrases.of("sample.document")) : List.of());
    }

    /** Returns who reads it. */
    Recipient recipient(Occasion occasion, TemplateKey key) {
        return Recipient.of(occasion.about().customer().contacts().get(0), key.channel(), key.language())
                .orElseThrow();
    }

    /** Returns a link that opens nothing. */
    URI link(ProviderRef provider) {
        return links.accessLink(provider, LINK);
    }

    /** Returns something to tell about a login. */
    AccountNote note(ProviderRef ref, TemplateKey key) {
        Provider provider = providers.require(ref);
        Phrases phrases = Phrases.in(key.language());
        ProviderSettings settings = parts.store().settings().find(ref);
        return new AccountNote(
                TemplateRules.kind(key.event()),
                new AccountNote.Desk(
                        provider,
                        provider.standardLocation(),
                        links.home(ref),
                        settings.publishing().signInAddress()),
                new AccountNote.Reader(name(phrases).full(), MAIL, key.language()),
                content(ref, key.event(), phrases));
    }

    private AccountNote.Content content(ProviderRef ref, TemplateEvent event, Phrases phrases) {
        return switch (event) {
            case ACCOUNT_INVITATION ->
                new AccountNote.Content(
                        phrases.of("sample.customer"), MAIL, Optional.of(links.invitation(ref, INVITATION)));
            case PASSWORD_RESET -> new AccountNote.Content("", "", Optional.of(links.reset(ref, RESET)));
            case SIGN_IN_CODE, ADDRESS_PROOF -> new AccountNote.Content("", CODE, Optional.empty());
            case ADDRESS_CHANGED -> new AccountNote.Content("s…@example.com", "", Optional.empty());
            case REGISTRATION_PROOF ->
                new AccountNote.Content("", "", Optional.of(links.registration(ref, REGISTRATION)));
            case REGISTRATION_KNOWN -> new AccountNote.Content("", "", Optional.of(links.signIn(ref)));
            case REGISTRATION_APPROVED -> new AccountNote.Content("", MAIL, Optional.of(links.signIn(ref)));
            case REGISTRATION_DECLINED -> new AccountNote.Content(phrases.of("sample.decline"), "", Optional.empty());
            case CONVERSATION_REPLY ->
                new AccountNote.Content(phrases.of("sample.message"), "", Optional.of(links.messages(ref)));
            default -> AccountNote.Content.nothing();
        };
    }

    private About about(Provider provider, TemplateKey key) {
        Phrases phrases = Phrases.in(key.language());
        Instant now = parts.clock().instant();
        Customer customer = customer(new CustomerRef(provider.ref(), "sample"), phrases);
        WorkOrder workOrder = WorkOrder.builder(
                        new WorkOrderRef("sample"), customer.ref(), phrases.of("sample.repair"), now)
                .number("4711")
                .build();
        Publication publication = publication(workOrder, now).with(Optional.of(plan(phrases, key.event(), now)));
        return new About(
                provider,
                parts.store().settings().find(provider.ref()),
                new Published(publication, Optional.of(stagePlan(provider, phrases)), List.of()),
                workOrder,
                customer);
    }

    private static Customer customer(CustomerRef ref, Phrases phrases) {
        Contact contact = new Contact(
                new ContactRef("sample"),
                name(phrases),
                List.of(new EmailAddress(MAIL)),
                Optional.of(MOBILE),
                Optional.empty(),
                Optional.of(phrases.language()));
        return new Customer(
                ref, contact.name(), phrases.of("sample.customer"), List.of(), List.of(contact), Optional.empty());
    }

    private static Publication publication(WorkOrder workOrder, Instant now) {
        return Publication.hidden(
                        workOrder.ref(),
                        new Publication.Owner(workOrder.customer(), Optional.of(new ContactRef("sample"))),
                        new Publication.Times(WorkOrderState.OPEN, now, Optional.empty()),
                        new Publication.Text(workOrder.title(), workOrder.title()))
                .promising(List.of(
                        new Promise(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(3), now, "")));
    }

    private static Contact.PersonName name(Phrases phrases) {
        return new Contact.PersonName(phrases.of("sample.given"), phrases.of("sample.family"));
    }

    private static RepairPlan plan(Phrases phrases, TemplateEvent event, Instant now) {
        StageState state = event == TemplateEvent.STEP_DONE ? StageState.COMPLETED : StageState.IN_PROGRESS;
        return new RepairPlan(
                new StagePlanRef("sample"),
                List.of(Stage.toDo(STAGE, phrases.of("sample.stage")).in(state, now)));
    }

    private static StagePlan stagePlan(Provider provider, Phrases phrases) {
        // why twice: only stages that are explained in the provider's first language are shown (B3)
        List<StagePlan.Explanation> explanations = Stream.of(
                        provider.languages().standard(), phrases.language())
                .map(Locale::getLanguage)
                .distinct()
                .map(language -> new StagePlan.Explanation(
                        Locale.forLanguageTag(language), phrases.of("sample.stage"), phrases.of("sample.explanation")))
                .toList();
        return new StagePlan(
                new StagePlanRef("sample"),
                "sample",
                List.of(new StagePlan.PlannedStage(STAGE, phrases.of("sample.stage"), explanations)));
    }
}
