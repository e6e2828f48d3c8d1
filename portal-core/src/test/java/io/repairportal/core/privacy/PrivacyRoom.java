package io.repairportal.core.privacy;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aSession;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static io.repairportal.testkit.fixture.Fixtures.someRights;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.Arrival;
import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.access.LinkToken;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.SessionToken;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.feedback.GiveFeedback;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.core.message.WriteMessage;
import io.repairportal.core.notification.Notifications;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.signin.AccountErrands;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import io.repairportal.testkit.memory.InMemoryShop;
import io.repairportal.testkit.memory.MovableClock;
import io.repairportal.testkit.memory.RecordingMailer;
import io.repairportal.testkit.memory.SeededRandom;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Dana, a customer of two shops with one login, and what the portal comes to know about her at the first. */
final class PrivacyRoom {
    static final String SECRET = "a secret of at least thirty-two characters";
    static final RightsRef EVERYTHING = new RightsRef("everything");
    static final PersonRef HERSELF = new PersonRef("p-dana");

    final MovableClock clock = MovableClock.at("2026-03-02T09:00:00Z");
    final InMemoryPortalStore store = new InMemoryPortalStore();
    final InMemoryShop shop = new InMemoryShop();
    final RecordingMailer mailer = new RecordingMailer();
    final List<HostEvents.Event> heard = new ArrayList<>();
    final Provider acme = aProvider("acme").build();
    final Provider zenith = aProvider("zenith").build();
    final Customer dana = aCustomer(acme)
            .named("Dana", "Whitfield")
            .contactRef("dana")
            .withEmail("dana@whitfield.example")
            .build();
    final Customer elsewhere = aCustomer(zenith)
            .named("Dana", "Whitfield")
            .contactRef("dana")
            .withEmail("dana@whitfield.example")
            .build();
    final Customer company = aCustomer(acme)
            .ref("C-9")
            .named("Ada", "Boss")
            .company("Brightwater Ltd")
            .contactRef("ada")
            .withEmail("ada@brightwater.example")
            .build();
    final WorkOrder order = aWorkOrder(dana)
            .ref("WO-1")
            .numbered("../../4711")
            .concerning("dana")
            .build();
    final Actor.Staff sam = new Actor.Staff(acme.ref(), new StaffRef("sam"), "Sam Carter");
    final Actor.Staff eve = new Actor.Staff(zenith.ref(), new StaffRef("eve"), "Eve");
    final Portal portal;
    final Membership here;
    final Membership there;
    private final Notifications notifications;
    private int sessions;

    PrivacyRoom() {
        shop.add(acme).add(zenith).add(dana).add(elsewhere).add(company).add(order);
        publish(order);
        List.of(acme, zenith).forEach(this::rights);
        HostApplication host =
                HostApplication.over(shop.hostApplication()).events(heard::add).build();
        URI url = URI.create("https://repairs.example/portal");
        portal = Portal.builder(host, store)
                .publicUrl(url)
                .secret(SECRET)
                .mailer(mailer)
                .clock(clock)
                .build();
        Secrets secrets = new Secrets(SECRET, new SeededRandom(2));
        PortalParts parts = new PortalParts(
                host,
                store,
                clock,
                secrets,
                url,
                (target, sent) -> new LinkToken(secrets.randomToken()),
                new PortalParts.Services(Optional.of(mailer), Optional.empty(), Optional.empty()));
        notifications = new Notifications(
                parts, new ProviderLook(parts), new Random(1), notices -> new AccountErrands(parts, notices)::run);
        herself();
        here = hold(dana, HERSELF, "dana.here");
        there = hold(elsewhere, HERSELF, "dana.there");
    }

    private void herself() {
        store.people()
                .saveIfUnchanged(aPerson()
                        .ref(HERSELF.value())
                        .named("Dana", "Whitfield")
                        .withEmail("dana@whitfield.example")
                        .withMobile("+441632960143")
                        .build());
    }

    void publish(WorkOrder published) {
        store.publications()
                .save(
                        published.customer().provider(),
                        List.of(aPublication(published).visible().build()));
    }

    /** Lets a customer have several people. */
    void severalPeople() {
        ProviderSettings now = portal.settings().of(acme.ref());
        portal.settings()
                .change(sam, now.with(new ProviderSettings.Accounts(true, Optional.empty(), false, false, false, 10)));
    }

    /** Lets a person act for a customer, with all permissions. */
    Membership hold(Customer customer, PersonRef person, String userName) {
        Actor.Staff staff = customer.ref().provider().equals(acme.ref()) ? sam : eve;
        GiveAccess wish = new GiveAccess(
                customer.ref(),
                customer.primaryContact().map(contact -> contact.ref()),
                Optional.of(new EmailAddress("dana@whitfield.example")),
                Optional.of(EVERYTHING),
                true,
                userName);
        Membership given = portal.people().give(staff, wish).fold(done -> done.membership(), wrong -> {
            throw new AssertionError(wrong);
        });
        store.memberships()
                .saveIfUnchanged(given.with(given.holder().heldBy(person))
                        .with(given.times().acceptedAt(clock.instant())));
        return given;
    }

    SessionToken session() {
        return session(HERSELF);
    }

    SessionToken session(PersonRef person) {
        SessionToken token = new SessionToken(String.format(Locale.ROOT, "%043d", ++sessions));
        store.accountSessions()
                .open(
                        Secrets.sessionHash(token.value()),
                        Optional.empty(),
                        aSession(person).startedAt(clock.instant()).build());
        return token;
    }

    SignedIn signedIn(SessionToken session) {
        return admit(session, acme).signedIn().orElseThrow();
    }

    Admitted admit(SessionToken session, Provider provider) {
        return portal.access().admit(Arrival.of(Optional.of(session), new NoRequest()), provider.ref());
    }

    /** Lets her write, give feedback, get a link and photos. */
    void usePortal() {
        MemberViewer viewer = admit(session(), acme).member().orElseThrow();
        portal.conversations()
                .write(
                        viewer,
                        new WriteMessage(Optional.of(order.ref()), "It squeaks like a door.", new OperationId("op-1")));
        portal.feedback()
                .give(viewer, new GiveFeedback(Optional.of(order.ref()), "Friendly people.", new OperationId("op-2")));
        store.keys()
                .issue(
                        acme.ref(),
                        List.of(aLink(order)
                                .hash("link-1")
                                .mailedTo("dana@whitfield.example")
                                .build()));
        file("report", "../../etc/passwd.pdf", "REPORT", true);
    }

    void file(String ref, String name, String content, boolean visible) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Document document =
                aDocument(order).ref(ref).pdf(name).ofSize(bytes.length).build();
        shop.add(acme.ref(), document, FileContent.of("application/pdf", bytes));
        store.publishedFiles()
                .save(acme.ref(), List.of(aDocument(order).ref(ref).pdf(name).published(visible)));
    }

    void sendDue() {
        notifications.worker().sendDue();
        notifications.worker().sendDue();
    }

    List<AuditRecord> audit() {
        return portal.audit().newest(sam, AuditFilter.everything(), Long.MAX_VALUE, 100);
    }

    private void rights(Provider provider) {
        store.rights()
                .saveIfUnchanged(
                        provider.ref(),
                        someRights(EVERYTHING.value())
                                .permitting(PermissionSet.all())
                                .build());
    }

    static final class NoRequest implements HostIdentity.Request {
        @Override
        public Optional<String> header(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> cookie(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> remoteUser() {
            return Optional.empty();
        }

        @Override
        public Optional<Object> attribute(String name) {
            return Optional.empty();
        }
    }
}
