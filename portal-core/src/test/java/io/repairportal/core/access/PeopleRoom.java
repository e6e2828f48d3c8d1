package io.repairportal.core.access;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aSession;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static io.repairportal.testkit.fixture.Fixtures.someRights;

import io.repairportal.core.Portal;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.core.notification.Notifications;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.signin.AccountErrands;
import io.repairportal.core.signin.InviteToken;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.Customers;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two shops; at the first, a private customer and a company with three contacts, and somebody of the staff at the desk. */
final class PeopleRoom {
    static final RightsRef COMMERCIAL = new RightsRef("commercial");
    static final RightsRef ADMIN = new RightsRef("admin");
    static final RightsRef EVERYTHING = new RightsRef("everything");
    private static final String SECRET = "a secret of at least thirty-two characters";
    private static final Pattern INVITATION = Pattern.compile("/invite/([A-Za-z0-9_-]{43})");

    final MovableClock clock = MovableClock.at("2026-03-02T09:00:00Z");
    final InMemoryPortalStore store = new InMemoryPortalStore();
    final InMemoryShop shop = new InMemoryShop();
    final RecordingMailer mailer = new RecordingMailer();
    final Provider acme = aProvider("acme").build();
    final Provider other = aProvider("other").build();
    final Customer dana = aCustomer(acme).build();
    final Customer company = aCustomer(acme)
            .ref("C-2")
            .named("Ada", "Boss")
            .company("Brightwater Ltd")
            .contactRef("ada")
            .withEmail("ada@brightwater.example")
            .build();
    final WorkOrder workOrder = aWorkOrder(dana).ref("WO-1").build();
    final Actor.Staff sam = new Actor.Staff(acme.ref(), new StaffRef("sam"), "Sam Carter");
    final Actor.Staff stranger = new Actor.Staff(other.ref(), new StaffRef("eve"), "Eve");
    final Portal portal;
    final PortalParts parts;
    final PeopleDesk desk;
    final Notifications notifications;
    Optional<StaffIdentity.Person> vouched =
            Optional.of(new StaffIdentity.Person(sam.staff(), sam.name(), StaffIdentity.Role.PORTAL_ADMINISTRATOR));
    private int sessions;

    PeopleRoom() {
        shop.add(acme).add(other).add(dana).add(company).add(workOrder);
        store.publications()
                .save(acme.ref(), List.of(aPublication(workOrder).visible().build()));
        rights(COMMERCIAL, PermissionSet.of(Permission.WORK_ORDERS_VIEW));
        rights(ADMIN, PermissionSet.of(Permission.WORK_ORDERS_VIEW, Permission.PEOPLE_MANAGE));
        rights(EVERYTHING, PermissionSet.all());
        HostApplication host = HostApplication.over(shop.hostApplication())
                .staffIdentity((request, provider) -> vouched)
                .build();
        URI url = URI.create("https://repairs.example/portal");
        portal = Portal.builder(host, store)
                .publicUrl(url)
                .secret(SECRET)
                .mailer(mailer)
                .clock(clock)
                .build();
        Secrets secrets = new Secrets(SECRET, new SeededRandom(2));
        parts = new PortalParts(
                host,
                store,
                clock,
                secrets,
                url,
                (target, sent) -> new LinkToken(secrets.randomToken()),
                new PortalParts.Services(Optional.of(mailer), Optional.empty(), Optional.empty()));
        notifications = new Notifications(
                parts, new ProviderLook(parts), new Random(1), notices -> new AccountErrands(parts, notices)::run);
        desk = portal.people();
    }

    /** Returns the parts over other customers of the shop. */
    PortalParts partsOver(Customers customers) {
        HostApplication host =
                HostApplication.over(parts.host()).customers(customers).build();
        return new PortalParts(
                host,
                parts.store(),
                parts.clock(),
                parts.secrets(),
                parts.publicUrl(),
                parts.linkTokens(),
                parts.services());
    }

    /** Lets a customer have several people. */
    void severalPeople() {
        accounts(new ProviderSettings.Accounts(true, Optional.empty(), false, false, false, 10));
    }

    void accounts(ProviderSettings.Accounts accounts) {
        ProviderSettings now = portal.settings().of(acme.ref());
        portal.settings().change(sam, now.with(accounts));
    }

    GiveAccess wish(Customer customer) {
        return new GiveAccess(
                customer.ref(),
                customer.primaryContact().map(contact -> contact.ref()),
                customer.primaryContact()
                        .flatMap(contact -> contact.emails().stream().findFirst()),
                Optional.of(COMMERCIAL),
                true,
                "");
    }

    GiveAccess colleague(String email, RightsRef rights) {
        return new GiveAccess(
                company.ref(), Optional.empty(), Optional.of(new EmailAddress(email)), Optional.of(rights), true, "");
    }

    Membership given(GiveAccess wish) {
        return given(desk.give(sam, wish));
    }

    static Membership given(GiveOutcome outcome) {
        return outcome.fold(GiveOutcome.Given::membership, invalid -> {
            throw new AssertionError(invalid);
        });
    }

    Membership stored(Membership membership) {
        return store.memberships()
                .find(membership.customer().provider(), membership.ref())
                .orElseThrow();
    }

    /** Lets somebody hold the membership who has never been seen, and signs her in. */
    SessionToken signIn(Membership membership, String person) {
        PersonRef ref = new PersonRef(person);
        if (store.people().find(ref).isEmpty()) {
            store.people()
                    .saveIfUnchanged(aPerson()
                            .ref(person)
                            .withEmail(person + "@people.example")
                            .build());
        }
        Membership now = stored(membership);
        if (now.holder().person().isEmpty()) {
            store.memberships()
                    .saveIfUnchanged(
                            now.with(now.holder().heldBy(ref)).with(now.times().acceptedAt(clock.instant())));
        }
        return session(ref);
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

    Admitted admit(SessionToken session) {
        return admit(session, acme);
    }

    Admitted admit(SessionToken session, Provider provider) {
        return portal.access().admit(Arrival.of(Optional.of(session), new NoRequest()), provider.ref());
    }

    /** Signs an account admin of the company in. */
    MemberViewer companyAdmin() {
        GiveAccess wish = wish(company);
        Membership membership = given(new GiveAccess(
                wish.customer(), wish.contact(), wish.email(), Optional.of(ADMIN), true, "Brightwater Ltd"));
        return admit(signIn(membership, "ada")).member().orElseThrow();
    }

    /** Sends what is due. */
    void sendDue() {
        notifications.worker().sendDue();
        notifications.worker().sendDue();
    }

    /** Sends what is due and returns the token of the last invitation. */
    InviteToken invitation() {
        sendDue();
        Matcher matcher = INVITATION.matcher(mailer.last().body().text());
        if (!matcher.find()) {
            throw new AssertionError("the last mail is no invitation");
        }
        return new InviteToken(matcher.group(1));
    }

    List<String> events() {
        return portal.audit().newest(sam, AuditFilter.everything(), Long.MAX_VALUE, 100).stream()
                .map(record -> record.entry().event())
                .toList();
    }

    private void rights(RightsRef ref, PermissionSet permissions) {
        store.rights()
                .saveIfUnchanged(
                        acme.ref(),
                        someRights(ref.value()).permitting(permissions).build());
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
