package io.repairportal.core.proposal;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.someRights;

import io.repairportal.core.Portal;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.LinkToken;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.core.notification.Notifications;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.signin.AccountErrands;
import io.repairportal.spi.HostApplication;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import io.repairportal.testkit.memory.InMemoryShop;
import io.repairportal.testkit.memory.MovableClock;
import io.repairportal.testkit.memory.RecordingMailer;
import io.repairportal.testkit.memory.SeededRandom;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shop that takes registrations, another one that does not, and somebody of the staff at the desk of each. */
final class RegistrationRoom {
    static final RightsRef NEWCOMER = new RightsRef("newcomer");
    private static final String SECRET = "a secret of at least thirty-two characters";
    private static final Pattern LINK = Pattern.compile("/verify/([A-Za-z0-9_-]{43})");

    final MovableClock clock = MovableClock.at("2026-03-02T09:00:00Z");
    final InMemoryPortalStore store = new InMemoryPortalStore();
    final InMemoryShop shop = new InMemoryShop();
    final RecordingMailer mailer = new RecordingMailer();
    final Provider acme =
            aProvider("acme").speaking(Locale.ENGLISH, Locale.GERMAN).build();
    final Provider other = aProvider("other").build();
    final Customer dana = aCustomer(acme)
            .named("Dana", "Whitfield")
            .contactRef("dana")
            .withEmail("dana@whitfield.example")
            .withMobile("+447700900111")
            .withPostcode("TW1 4QQ")
            .build();
    final Actor.Staff sam = new Actor.Staff(acme.ref(), new StaffRef("sam"), "Sam Carter");
    final Actor.Staff stranger = new Actor.Staff(other.ref(), new StaffRef("eve"), "Eve");
    final Portal portal;
    final Notifications notifications;

    RegistrationRoom() {
        this(shop -> HostApplication.over(shop.hostApplication())
                .newCustomers(shop.newCustomers())
                .build());
    }

    RegistrationRoom(Function<InMemoryShop, HostApplication> hosts) {
        shop.add(acme).add(other).add(dana);
        HostApplication host = hosts.apply(shop);
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
        store.rights()
                .saveIfUnchanged(
                        acme.ref(),
                        someRights(NEWCOMER.value())
                                .permitting(PermissionSet.of(Permission.WORK_ORDERS_VIEW))
                                .build());
        takeRegistrations(true, Optional.of(NEWCOMER), true);
    }

    void takeRegistrations(boolean on, Optional<RightsRef> rights, boolean contacts) {
        ProviderSettings now = portal.settings().of(acme.ref());
        portal.settings().change(sam, now.with(new ProviderSettings.Accounts(contacts, rights, false, on, false, 10)));
    }

    SelfRegistration door() {
        return portal.selfRegistration();
    }

    RegistrationDesk desk() {
        return portal.registrations();
    }

    static Register wish(String email) {
        return new Register(
                "Zoë",
                "Quimby",
                "",
                email,
                "+44 1632 960 143",
                false,
                "1 Quay Street",
                "TW1 4QQ",
                "Tidewell",
                "",
                Optional.of(Locale.GERMAN));
    }

    RegisterOutcome register(Register wish) {
        return door().register(acme.ref(), wish, "203.0.113.7");
    }

    /** Registers and returns the token that the mail carries. */
    RegistrationToken asked(String email) {
        mailer.clear();
        register(wish(email));
        return token();
    }

    /** Sends what is due and returns the token of the only mail that proves an address. */
    RegistrationToken token() {
        send();
        return mailer.sent().stream()
                .map(mail -> LINK.matcher(mail.body().text()))
                .filter(Matcher::find)
                .map(matcher -> new RegistrationToken(matcher.group(1)))
                .findFirst()
                .orElseThrow();
    }

    /** Registers, proves the address, lets the shop know, and returns what waits. */
    Proposal proven(String email) {
        door().prove(acme.ref(), asked(email));
        send();
        clock.advance(Duration.ofMinutes(1));
        List<Proposal> waiting = desk().waiting(sam);
        return waiting.get(waiting.size() - 1);
    }

    void send() {
        notifications.worker().sendDue();
    }

    Customer facts(Customer customer) {
        return shop.customers().find(acme.ref(), List.of(customer.ref())).get(0);
    }

    List<Membership> members() {
        return shop.customers().search(acme.ref(), "", 100).stream()
                .map(Customer::ref)
                .flatMap(ref -> store.membershipLists().ofCustomer(ref, Optional.empty(), 100).items().stream())
                .toList();
    }

    List<String> events() {
        return portal.audit().newest(sam, AuditFilter.everything(), Long.MAX_VALUE, 100).stream()
                .map(record -> record.entry().event())
                .toList();
    }
}
