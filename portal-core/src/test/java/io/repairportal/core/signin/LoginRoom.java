package io.repairportal.core.signin;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;

import io.repairportal.core.access.Access;
import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.Arrival;
import io.repairportal.core.access.LinkToken;
import io.repairportal.core.access.SessionToken;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.PortalStore;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.PasswordHasher;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import io.repairportal.testkit.memory.InMemoryShop;
import io.repairportal.testkit.memory.MovableClock;
import io.repairportal.testkit.memory.SeededRandom;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Two shops, people with and without a login, and the services that let them in. */
final class LoginRoom {
    static final String PASSWORD = "correct horse battery";
    static final RightsRef COMMERCIAL = new RightsRef("commercial");
    static final RightsRef ADMIN = new RightsRef("admin");

    final MovableClock clock = MovableClock.at("2026-03-02T09:00:00Z");
    final PortalStore store = new InMemoryPortalStore();
    final Provider acme = aProvider("acme").build();
    final Provider other = aProvider("other").build();
    final InMemoryShop shop = new InMemoryShop();
    final CountingHasher hasher = new CountingHasher();
    final SentNotices notices = new SentNotices();
    final PortalParts parts;
    final Accounts accounts;
    final AccountErrands errands;
    private final Access access;

    LoginRoom() {
        shop.add(acme).add(other);
        Secrets secrets = new Secrets("a secret of at least thirty-two characters", new SeededRandom(1));
        parts = new PortalParts(
                shop.hostApplication(),
                store,
                clock,
                secrets,
                URI.create("https://repairs.example/portal"),
                (target, sent) -> new LinkToken(secrets.randomToken()),
                new PortalParts.Services(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(hasher), Optional.empty()));
        accounts = new Accounts(parts, notices, new Audit(parts));
        errands = new AccountErrands(parts, notices);
        access = new Access(parts);
        rights(acme, COMMERCIAL, PermissionSet.of(Permission.WORK_ORDERS_VIEW));
        rights(other, COMMERCIAL, PermissionSet.of(Permission.WORK_ORDERS_VIEW));
        rights(acme, ADMIN, PermissionSet.of(Permission.WORK_ORDERS_VIEW, Permission.PEOPLE_MANAGE));
    }

    /** Stores an invited membership of a new customer, with this user name. */
    Membership invited(Provider provider, String userName, UnaryOperator<Membership> how) {
        Customer customer = aCustomer(provider).build();
        Membership membership = how.apply(new Membership(
                new MembershipRef("m-" + userName.replaceAll("[^A-Za-z0-9]", "")),
                customer.ref(),
                new Membership.Holder(
                        Optional.empty(),
                        Optional.empty(),
                        new UserName(userName),
                        Optional.of(new EmailAddress("dana@whitfield.example")),
                        "Dana Whitfield"),
                new Membership.Grant(Optional.of(COMMERCIAL), true),
                Lock.OPEN,
                Membership.Times.from(clock.instant()),
                0));
        store.memberships().saveIfUnchanged(membership);
        return stored(membership);
    }

    /** Stores an invited membership as staff do it by default. */
    Membership invited(String userName) {
        return invited(acme, userName, membership -> membership);
    }

    /** Invites somebody who accepts with {@link #PASSWORD}. */
    Membership member(String userName) {
        Membership membership = invited(userName);
        accept(membership, PASSWORD);
        return stored(membership);
    }

    InviteToken invite(Membership membership) {
        return store.unitOfWork().inTransaction(transaction -> new InvitationKeys(parts).issue(membership));
    }

    AcceptOutcome accept(Membership membership, String password) {
        return accept(membership.customer().provider(), invite(membership), password);
    }

    AcceptOutcome accept(ProviderRef provider, InviteToken token, String password) {
        Accept accept = new Accept(new Contact.PersonName("Dana", "Whitfield"), password);
        return accounts.invitations().accept(provider, token, accept, browser());
    }

    /** Stores a change of a membership. */
    Membership change(Membership membership, UnaryOperator<Membership> how) {
        store.memberships().saveIfUnchanged(how.apply(stored(membership)));
        return stored(membership);
    }

    Membership stored(Membership membership) {
        return store.memberships()
                .find(membership.customer().provider(), membership.ref())
                .orElseThrow();
    }

    /** Returns the person who holds a membership. */
    Person person(Membership membership) {
        return store.people()
                .find(stored(membership).holder().person().orElseThrow())
                .orElseThrow();
    }

    SignInOutcome signIn(String name, String password) {
        return signIn(name, password, browser());
    }

    SignInOutcome signIn(String name, String password, Circumstances circumstances) {
        return accounts.signIn().byPassword(acme.ref(), new PasswordAttempt(name, password), circumstances);
    }

    /** Signs in and returns the session; fails if that is refused. */
    SessionToken session(String name, String password) {
        return in(signIn(name, password)).session();
    }

    static SignInOutcome.In in(SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.In in) {
            return in;
        }
        throw new AssertionError("not let in: " + outcome);
    }

    Admitted admit(SessionToken session) {
        return admit(session, acme);
    }

    Admitted admit(SessionToken session, Provider provider) {
        return access.admit(Arrival.of(Optional.of(session), new NoRequest()), provider.ref());
    }

    SignedIn signedIn(SessionToken session) {
        return admit(session).signedIn().orElseThrow();
    }

    static Circumstances browser() {
        return new Circumstances(false, Optional.empty(), Optional.empty(), "203.0.113.7", "Firefox, Android");
    }

    static Circumstances browser(SessionToken current) {
        return new Circumstances(false, Optional.of(current), Optional.empty(), "203.0.113.7", "Firefox, Android");
    }

    static Circumstances knownBrowser(DeviceToken device) {
        return new Circumstances(false, Optional.empty(), Optional.of(device), "203.0.113.8", "Firefox, Android");
    }

    private void rights(Provider provider, RightsRef ref, PermissionSet permissions) {
        store.rights().saveIfUnchanged(provider.ref(), new AccessRights(ref, ref.value(), permissions, 0));
    }

    /** Stands in for a slow hash: recognises passwords and counts what it was asked. */
    static final class CountingHasher implements PasswordHasher {
        final AtomicInteger compared = new AtomicInteger();
        String version = "1";
        Runnable afterwards = () -> {};

        @Override
        public PasswordHash hash(char[] password) {
            return new PasswordHash("$" + version + "$" + Integer.toHexString(new String(password).hashCode()));
        }

        @Override
        public boolean matches(char[] password, PasswordHash hash) {
            compared.incrementAndGet();
            afterwards.run();
            return hash.value().endsWith("$" + Integer.toHexString(new String(password).hashCode()));
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
            return !hash.value().startsWith("$" + version + "$");
        }
    }

    private static final class NoRequest implements HostIdentity.Request {
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
