package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aKey;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static io.repairportal.testkit.fixture.Fixtures.someRights;

import io.repairportal.core.internal.Secrets;
import io.repairportal.core.signin.CodeWords;
import io.repairportal.spi.access.AccountSessions;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.PasswordHasher;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;

/** People with logins at the {@link Shop}, and staff. */
final class Logins {
    static final String PASSWORD = "correct horse battery";

    private final Shop shop;
    private final Secrets secrets = new Secrets(Shop.SECRET, new SecureRandom());

    Logins(Shop shop) {
        this.shop = shop;
        rights(Shop.ACME, "all", PermissionSet.all());
        rights(Shop.ACME, "orders", PermissionSet.of(Permission.WORK_ORDERS_VIEW));
        rights(Shop.ACME, "nothing", PermissionSet.none());
    }

    /** Lets Dana sign in as {@code dana}, who sees everything of her customer. */
    Membership dana() {
        person("P-dana", "Dana", "dana@whitfield.example");
        return member("dana", shop.dana, "P-dana", membership -> membership);
    }

    void person(String ref, String given, String email) {
        shop.store
                .people()
                .saveIfUnchanged(aPerson()
                        .ref(ref)
                        .named(given, "Whitfield")
                        .withEmail(email)
                        .withPassword(new QuickHasher().hash(PASSWORD.toCharArray()))
                        .build());
    }

    /** Lets a person work for a customer under this user name. */
    Membership member(String userName, Customer customer, String person, UnaryOperator<Membership> how) {
        Membership membership = aMembership(customer.ref())
                .ref("M-" + userName)
                .called(userName)
                .labelled("Dana Whitfield, " + customer.ref().value())
                .withRights("all")
                .heldBy(person)
                .build();
        shop.store.memberships().saveIfUnchanged(how.apply(membership));
        return stored(customer.ref().provider(), "M-" + userName);
    }

    /** Stores an invitation that nobody has accepted yet. */
    Membership invited(String userName, Customer customer, String email) {
        shop.store
                .memberships()
                .saveIfUnchanged(aMembership(customer.ref())
                        .ref("M-" + userName)
                        .called(userName)
                        .invitedAt(email)
                        .labelled("Sam Stone")
                        .withRights("orders")
                        .build());
        return stored(customer.ref().provider(), "M-" + userName);
    }

    Membership stored(ProviderRef provider, String membership) {
        return shop.store
                .memberships()
                .find(provider, new MembershipRef(membership))
                .orElseThrow();
    }

    void lock(Membership membership, Lock lock) {
        shop.store.memberships().saveIfUnchanged(membership.with(lock));
    }

    void rights(ProviderRef provider, String ref, PermissionSet permissions) {
        shop.store
                .rights()
                .saveIfUnchanged(
                        provider, someRights(ref).permitting(permissions).build());
    }

    /** Issues an invitation with this token. */
    void invitation(String token, Membership membership) {
        String address =
                membership.holder().email().map(email -> email.folded()).orElse("");
        shop.store
                .oneTimeKeys()
                .issue(aKey(KeyPurpose.INVITATION)
                        .hash(Secrets.keyHash(KeyPurpose.INVITATION, token).value())
                        .about(membership.ref().value())
                        .at(membership.customer().provider())
                        .with(secrets.keyed("invited-address", address))
                        .issuedAt(shop.clock.instant())
                        .lasting(Duration.ofDays(30))
                        .build());
    }

    /** Issues a reset with this token. */
    void reset(String token, String person) {
        shop.store
                .oneTimeKeys()
                .issue(aKey(KeyPurpose.PASSWORD_RESET)
                        .hash(Secrets.keyHash(KeyPurpose.PASSWORD_RESET, token).value())
                        .about(person)
                        .with(shop.provider.ref().value())
                        .issuedAt(shop.clock.instant())
                        .lasting(Duration.ofHours(1))
                        .build());
    }

    /** Issues a sign-in code to the browser that holds this challenge. */
    void code(String challenge, String person, String code) {
        shop.store
                .oneTimeKeys()
                .issue(aKey(KeyPurpose.SIGN_IN_CODE)
                        .hash(Secrets.keyHash(KeyPurpose.SIGN_IN_CODE, challenge)
                                .value())
                        .about(person)
                        .with(shop.provider.ref().value())
                        .withSecret(CodeWords.answer(secrets, code), 5)
                        .issuedAt(shop.clock.instant())
                        .lasting(Duration.ofMinutes(10))
                        .build());
    }

    /** Hands over a code for a membership. */
    void givenCode(Membership membership, String code) {
        shop.store
                .oneTimeKeys()
                .issue(aKey(KeyPurpose.HANDED_OVER_CODE)
                        .hash("handed-over-" + membership.ref())
                        .about(membership.ref().value())
                        .at(membership.customer().provider())
                        .withSecret(CodeWords.answer(secrets, code), 5)
                        .issuedAt(shop.clock.instant())
                        .lasting(Duration.ofHours(1))
                        .build());
    }

    int sessions(String person) {
        return shop.store
                .accountSessions()
                .ofPerson(new PersonRef(person), shop.clock.instant())
                .size();
    }

    void endAll(String person) {
        shop.store
                .accountSessions()
                .end(new AccountSessions.Ending.AllBut(new PersonRef(person), java.util.Optional.empty()));
    }

    /** Signs a browser in. */
    static Surfer.Seen signIn(Surfer surfer, WebHost host, String userName) {
        Surfer.Seen page = surfer.get(host.url("/sign-in"));
        return surfer.submit(
                page,
                page.html().selectFirst("form:has([name=password])"),
                Map.of("name", userName, "password", PASSWORD));
    }

    /** Stands in for a slow hash. */
    static final class QuickHasher implements PasswordHasher {
        @Override
        public PasswordHash hash(char[] password) {
            return new PasswordHash("$quick$" + Integer.toHexString(new String(password).hashCode()));
        }

        @Override
        public boolean matches(char[] password, PasswordHash hash) {
            return hash(password).equals(hash);
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
            return false;
        }
    }
}
