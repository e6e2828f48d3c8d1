package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static io.repairportal.testkit.fixture.Fixtures.aSession;
import static io.repairportal.testkit.fixture.Fixtures.someRights;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.AccountAdmission;
import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.LinkAdmission;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.testkit.fixture.LinkFixture;
import io.repairportal.testkit.fixture.MembershipFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.access.Admissions} must say about the person who is signed in, and about locks. */
public abstract class AccountAdmissionsContract extends PortalStoreContract {
    private static final PersonRef PERSON = new PersonRef("P-1");
    private static final SessionHash SESSION = new SessionHash("session-1");

    /** For subclasses. */
    protected AccountAdmissionsContract() {}

    @Test
    @DisplayName(
            "a person's memberships at this provider are told in the order they were made, with what their rights permit (A15, K2)")
    public final void tellsMemberships() {
        signedIn();
        store().rights()
                .saveIfUnchanged(
                        ACME, someRights("R-1").permitting(Permission.EXPORT).build());
        Membership later = held(DANA.ref()).ref("M-1").withRights("R-1").build();
        Membership earlier = held(EVAN.ref())
                .ref("M-2")
                .madeAt(MORNING.minusSeconds(9))
                .heldBy("P-1")
                .build();
        save(later, earlier);

        assertThat(members(ACME))
                .containsExactly(
                        new AccountAdmission.Member(earlier.version(1), PermissionSet.none(), Lock.OPEN),
                        new AccountAdmission.Member(later.version(1), PermissionSet.of(Permission.EXPORT), Lock.OPEN));
    }

    @Test
    @DisplayName("nobody else's membership is told, none that waits, and none of another provider (P1)")
    public final void tellsOwnMembershipsOnly() {
        signedIn();
        save(
                held(DANA.ref()).ref("M-1").build(),
                held(NAMESAKE.ref()).ref("M-2").build(),
                aMembership(DANA.ref()).ref("M-3").heldBy("P-2").build(),
                aMembership(DANA.ref()).ref("M-4").build());

        assertThat(refs(ACME)).containsExactly("M-1");
        assertThat(refs(ZENITH)).containsExactly("M-2");
        assertThat(refs(new ProviderRef("nowhere"))).isEmpty();
    }

    @Test
    @DisplayName("rights of the same name at another provider permit nothing here (P1)")
    public final void rightsNeverMix() {
        signedIn();
        store().rights()
                .saveIfUnchanged(
                        ZENITH,
                        someRights("R-1").permitting(PermissionSet.all()).build());
        save(held(DANA.ref()).withRights("R-1").build());

        assertThat(members(ACME))
                .extracting(AccountAdmission.Member::permissions)
                .containsExactly(PermissionSet.none());
    }

    @Test
    @DisplayName("changed rights, another set, a removed membership: at the next request (P18)")
    public final void changesAreImmediate() {
        signedIn();
        store().rights()
                .saveIfUnchanged(
                        ACME, someRights("R-1").permitting(Permission.EXPORT).build());
        Membership membership = held(DANA.ref()).withRights("R-1").build();
        save(membership);

        store().rights()
                .saveIfUnchanged(
                        ACME,
                        someRights("R-1")
                                .permitting(Permission.MESSAGES_WRITE)
                                .version(1)
                                .build());
        assertThat(members(ACME).get(0).permissions()).isEqualTo(PermissionSet.of(Permission.MESSAGES_WRITE));

        save(membership.version(1).with(new Membership.Grant(Optional.empty(), true)));
        assertThat(members(ACME).get(0).permissions()).isEqualTo(PermissionSet.none());

        store().memberships().remove(ACME, membership.ref());
        assertThat(members(ACME)).isEmpty();
    }

    @Test
    @DisplayName(
            "the stricter of the locks of membership and customer holds, at the next request, at this provider (A11, P18)")
    public final void tellsTheStricterLock() {
        signedIn();
        save(
                held(DANA.ref()).locked(Lock.PAY_ONLY).build(),
                held(EVAN.ref()).ref("M-2").build(),
                held(NAMESAKE.ref()).build());
        assertThat(locks(ACME)).containsExactlyInAnyOrder("M-1 PAY_ONLY", "M-2 OPEN");

        store().customerLocks().set(DANA.ref(), Lock.CLOSED);
        store().customerLocks().set(EVAN.ref(), Lock.PAY_ONLY);
        assertThat(locks(ACME)).containsExactlyInAnyOrder("M-1 CLOSED", "M-2 PAY_ONLY");
        assertThat(locks(ZENITH)).containsExactly("M-1 OPEN");

        store().customerLocks().set(DANA.ref(), Lock.OPEN);
        assertThat(locks(ACME)).contains("M-1 PAY_ONLY");
    }

    @Test
    @DisplayName(
            "a session begun before the membership's sessions were ended does not count for it; others stay (A11, P18)")
    public final void endedSessionsDoNotCount() {
        signedIn();
        Membership membership = held(DANA.ref()).build();
        save(
                membership,
                held(EVAN.ref()).ref("M-2").build(),
                held(NAMESAKE.ref()).build());

        save(membership.version(1).signedOutAt(MORNING));
        assertThat(refs(ACME)).containsExactly("M-1", "M-2");
        save(membership.version(2).signedOutAt(MORNING.plusNanos(1_000)));

        assertThat(refs(ACME)).containsExactly("M-2");
        assertThat(refs(ZENITH)).containsExactly("M-1");
    }

    @Test
    @DisplayName("who came in with a code of one provider's staff reaches no other provider (A8, P1)")
    public final void handedOverCodesReachOneProvider() {
        store().people().saveIfUnchanged(aPerson().build());
        store().accountSessions()
                .open(SESSION, Optional.empty(), aSession(PERSON).onlyAt(ACME).build());
        save(held(DANA.ref()).build(), held(NAMESAKE.ref()).build());

        assertThat(refs(ACME)).containsExactly("M-1");
        assertThat(refs(ZENITH)).isEmpty();
    }

    @Test
    @DisplayName(
            "the chosen membership is remembered for each provider, changed, and dropped when it is hers no more (A15)")
    public final void remembersTheChoice() {
        signedIn();
        Membership first = held(DANA.ref()).build();
        save(first, held(EVAN.ref()).ref("M-2").build(), held(NAMESAKE.ref()).build());
        assertThat(chosen(ACME)).isEmpty();

        choose(ACME, "M-2");
        choose(ACME, "M-1");
        assertThat(chosen(ACME)).contains(first.ref());
        assertThat(chosen(ZENITH)).isEmpty();
        choose(ZENITH, "M-9");
        assertThat(chosen(ZENITH)).isEmpty();

        store().memberships().remove(ACME, first.ref());
        assertThat(chosen(ACME)).isEmpty();
        assertThat(refs(ACME)).containsExactly("M-2");
    }

    @Test
    @DisplayName("a choice goes over into the next session of the same person, not of another one (A15, P19)")
    public final void carriesTheChoice() {
        signedIn();
        store().people().saveIfUnchanged(aPerson().ref("P-2").withoutEmail().build());
        save(held(DANA.ref()).build(), held(EVAN.ref()).ref("M-2").build());
        choose(ACME, "M-2");
        SessionHash second = new SessionHash("session-2");
        SessionHash third = new SessionHash("session-3");
        LinkFixture link = aLink(order(DANA, "WO-1").build());
        store().keys().issue(ACME, List.of(link.build()));

        store().accountSessions()
                .open(second, Optional.of(SESSION), aSession(PERSON).build());
        assertThat(admit(ACME, second).account().flatMap(AccountAdmission::chosen))
                .contains(new MembershipRef("M-2"));
        store().admissions().open(third, Optional.of(second), link.grantedAt(MORNING), MORNING);
        assertThat(admit(ACME, third).account().flatMap(AccountAdmission::chosen))
                .contains(new MembershipRef("M-2"));

        SessionHash other = new SessionHash("session-4");
        store().accountSessions()
                .open(other, Optional.of(third), aSession(new PersonRef("P-2")).build());
        store().accountSessions()
                .open(SESSION, Optional.of(other), aSession(PERSON).build());
        assertThat(chosen(ACME)).isEmpty();
    }

    @Test
    @DisplayName("a person who is gone is not signed in any more (O4)")
    public final void thePersonMustExist() {
        signedIn();

        store().people().removeWithoutMembership(PERSON);

        assertThat(admit(ACME, SESSION).account()).isEmpty();
    }

    @Test
    @DisplayName(
            "the locks of the grants' customers are told, and of the customer the host vouches for, of this provider (A11, A18)")
    public final void tellsLocksOfCustomers() {
        LinkFixture link = aLink(order(DANA, "WO-1").build());
        store().keys().issue(ACME, List.of(link.build()));
        store().admissions().open(SESSION, Optional.empty(), link.grantedAt(MORNING), MORNING);
        assertThat(admit(ACME, SESSION).lockOf(DANA.ref())).isEqualTo(Lock.OPEN);

        store().customerLocks().set(DANA.ref(), Lock.CLOSED);
        store().customerLocks().set(EVAN.ref(), Lock.PAY_ONLY);
        assertThat(admit(ACME, SESSION).lockOf(DANA.ref())).isEqualTo(Lock.CLOSED);
        assertThat(admit(ACME, SESSION).lockOf(EVAN.ref())).isEqualTo(Lock.OPEN);
        assertThat(vouched(ACME, EVAN.ref()).lockOf(EVAN.ref())).isEqualTo(Lock.PAY_ONLY);
        assertThat(vouched(ZENITH, NAMESAKE.ref()).lockOf(NAMESAKE.ref())).isEqualTo(Lock.OPEN);
    }

    @Test
    @DisplayName("a link is told with the lock of its customer (A11, P18)")
    public final void tellsTheLockOfALink() {
        LinkFixture link = aLink(order(DANA, "WO-1").build());
        store().keys().issue(ACME, List.of(link.build()));
        store().customerLocks().set(NAMESAKE.ref(), Lock.CLOSED);
        assertThat(lockOf(link)).isEqualTo(Lock.OPEN);

        store().customerLocks().set(DANA.ref(), Lock.PAY_ONLY);

        assertThat(lockOf(link)).isEqualTo(Lock.PAY_ONLY);
    }

    private void signedIn() {
        store().people().saveIfUnchanged(aPerson().build());
        store().accountSessions()
                .open(SESSION, Optional.empty(), aSession(PERSON).build());
    }

    private static MembershipFixture held(CustomerRef customer) {
        return aMembership(customer).heldBy("P-1");
    }

    private void save(Membership... memberships) {
        for (Membership membership : memberships) {
            assertThat(store().memberships().saveIfUnchanged(membership)).isEqualTo(Saved.SAVED);
        }
    }

    private void choose(ProviderRef provider, String membership) {
        store().accountSessions().choose(SESSION, provider, new MembershipRef(membership));
    }

    private Admission admit(ProviderRef provider, SessionHash session) {
        return store().admissions().admit(Knock.by(provider, Optional.of(session)), MORNING);
    }

    private Admission vouched(ProviderRef provider, CustomerRef customer) {
        return store().admissions().admit(new Knock(provider, Optional.empty(), Optional.of(customer)), MORNING);
    }

    private List<AccountAdmission.Member> members(ProviderRef provider) {
        return admit(provider, SESSION).account().orElseThrow().memberships();
    }

    private List<String> refs(ProviderRef provider) {
        return members(provider).stream()
                .map(member -> member.membership().ref().value())
                .toList();
    }

    private List<String> locks(ProviderRef provider) {
        return members(provider).stream()
                .map(member -> member.membership().ref() + " " + member.lock())
                .toList();
    }

    private Optional<MembershipRef> chosen(ProviderRef provider) {
        return admit(provider, SESSION).account().orElseThrow().chosen();
    }

    private Lock lockOf(LinkFixture link) {
        return store().admissions()
                .admit(link.build().hash(), MORNING)
                .map(LinkAdmission::lock)
                .orElseThrow();
    }
}
