package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.LinkAdmission;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.testkit.fixture.LinkFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.access.Admissions} must do: today's answer about a session or a link. */
public abstract class AdmissionsContract extends PortalStoreContract {
    private static final Instant NOW = PRECISE;
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final SessionHash SESSION = new SessionHash("session-1");
    private static final SessionHash NEXT = new SessionHash("session-2");

    private final WorkOrder order = order(DANA, "WO-1").concerning("dana").build();
    private final WorkOrder second = order(DANA, "WO-2").build();

    /** For subclasses. */
    protected AdmissionsContract() {}

    @Test
    @DisplayName("an unknown session, or none, may see nothing; the settings are told all the same (A16)")
    public final void unknownSessionsSeeNothing() {
        ProviderSettings closed = ProviderSettings.standard().with(PortalState.closed("Holiday"));
        store().settings().saveIfUnchanged(ACME, closed);

        assertThat(admit(Optional.of(SESSION), ACME, NOW)).isEqualTo(nothing(closed.version(1)));
        assertThat(admit(Optional.empty(), ACME, NOW)).isEqualTo(nothing(closed.version(1)));
        assertThat(admit(Optional.empty(), ZENITH, NOW)).isEqualTo(nothing(ProviderSettings.standard()));
    }

    @Test
    @DisplayName("a session sees what its link was granted, exactly as it was granted (A2, A6)")
    public final void remembersGrants() {
        LinkFixture link = issued(aLink(order).to(LinkTab.PHOTOS).textedTo("+447700900123"));

        store().admissions().open(SESSION, Optional.empty(), link.grantedAt(NOW), NOW);

        assertThat(grants(SESSION, ACME, NOW)).containsExactly(link.grantedAt(NOW));
        assertThat(grants(NEXT, ACME, NOW)).isEmpty();
    }

    @Test
    @DisplayName("a grant ends at its time (A19)")
    public final void grantsEnd() {
        LinkGrant grant = open(SESSION, Optional.empty(), issued(aLink(order)));

        assertThat(grants(SESSION, ACME, grant.until().minus(MICRO))).hasSize(1);
        assertThat(grants(SESSION, ACME, grant.until().plus(MICRO))).isEmpty();
    }

    @Test
    @DisplayName("revoking a link ends what it had granted at the next request (P18)")
    public final void revokedLinksGrantNothing() {
        open(SESSION, Optional.empty(), issued(aLink(order)));
        open(NEXT, Optional.of(SESSION), issued(aLink(second).hash("link-2")));

        store().keys().revoke(ACME, new Keys.Revocation.One(new KeyHash("link-1")), NOW);

        assertThat(grants(NEXT, ACME, NOW)).extracting(LinkGrant::link).containsExactly(new KeyHash("link-2"));
    }

    @Test
    @DisplayName("settings are today's, not those of when the session began (P18, A16)")
    public final void settingsAreFresh() {
        open(SESSION, Optional.empty(), issued(aLink(order)));
        ProviderSettings inactive = ProviderSettings.standard().active(false);

        store().settings().saveIfUnchanged(ACME, inactive);

        assertThat(admit(Optional.of(SESSION), ACME, NOW).settings()).isEqualTo(inactive.version(1));
    }

    @Test
    @DisplayName(
            "a new session takes over what the previous one may still see at any provider, and the previous one ends (P19)")
    public final void sessionsRotate() {
        LinkFixture theirs = aLink(order(NAMESAKE, "WO-1").build()).hash("link-z");
        store().keys().issue(ZENITH, List.of(theirs.build()));
        open(SESSION, Optional.empty(), theirs);
        SessionHash third = new SessionHash("session-3");

        open(NEXT, Optional.of(SESSION), issued(aLink(order)));
        open(third, Optional.of(NEXT), issued(aLink(second).hash("link-2")));

        assertThat(grants(SESSION, ZENITH, NOW)).isEmpty();
        assertThat(grants(NEXT, ACME, NOW)).isEmpty();
        assertThat(grants(NEXT, ZENITH, NOW)).isEmpty();
        assertThat(workOrders(third, ACME)).containsExactlyInAnyOrder("WO-1", "WO-2");
        assertThat(workOrders(third, ZENITH)).containsExactly("WO-1");
    }

    @Test
    @DisplayName("a grant is seen at its own provider alone, though another one uses the same reference (P1)")
    public final void providersNeverMix() {
        open(SESSION, Optional.empty(), issued(aLink(order)));

        assertThat(grants(SESSION, ZENITH, NOW)).isEmpty();
        assertThat(grants(SESSION, new ProviderRef("nowhere"), NOW)).isEmpty();
    }

    @Test
    @DisplayName("a grant for the same work order takes the place of the earlier one (A2)")
    public final void replacesGrants() {
        open(SESSION, Optional.empty(), issued(aLink(order)));
        LinkFixture renewed = issued(aLink(order).hash("link-2").to(LinkTab.ESTIMATES));

        store().admissions().open(NEXT, Optional.of(SESSION), renewed.grantedAt(NOW), NOW);

        assertThat(grants(NEXT, ACME, NOW)).containsExactly(renewed.grantedAt(NOW));
    }

    @Test
    @DisplayName("what has ended or was revoked is not taken over into a new session (P18, A19)")
    public final void endedGrantsAreNotTakenOver() {
        LinkGrant first = open(SESSION, Optional.empty(), issued(aLink(order)));
        LinkFixture link = issued(aLink(second).hash("link-2"));
        Instant later = first.until().plus(MICRO);

        store().admissions().open(NEXT, Optional.of(SESSION), link.grantedAt(later), later);

        assertThat(workOrders(NEXT, ACME, later)).containsExactly("WO-2");
    }

    @Test
    @DisplayName("two sessions know nothing of each other (P1)")
    public final void sessionsNeverMix() {
        open(SESSION, Optional.empty(), issued(aLink(order)));
        open(NEXT, Optional.empty(), issued(aLink(second).hash("link-2")));

        assertThat(workOrders(SESSION, ACME)).containsExactly("WO-1");
        assertThat(workOrders(NEXT, ACME)).containsExactly("WO-2");
    }

    @Test
    @DisplayName("an ended session may see nothing; ending it twice changes nothing (A19)")
    public final void sessionsEnd() {
        open(SESSION, Optional.empty(), issued(aLink(order)));

        store().admissions().end(SESSION);
        store().admissions().end(SESSION);

        assertThat(grants(SESSION, ACME, NOW)).isEmpty();
    }

    @Test
    @DisplayName(
            "right answers at the same moment each give a session; one of them takes over the previous one (P17, P19)")
    public final void rotatesTogether() {
        open(SESSION, Optional.empty(), issued(aLink(order)));
        LinkFixture link = issued(aLink(second).hash("link-2"));

        List<SessionHash> opened = Together.run(16, thread -> {
            SessionHash next = new SessionHash("next-" + thread);
            store().admissions().open(next, Optional.of(SESSION), link.grantedAt(NOW), NOW);
            return next;
        });

        assertThat(grants(SESSION, ACME, NOW)).isEmpty();
        assertThat(opened).allSatisfy(next -> assertThat(workOrders(next, ACME)).contains("WO-2"));
        assertThat(opened.stream().filter(next -> workOrders(next, ACME).contains("WO-1")))
                .hasSize(1);
    }

    @Test
    @DisplayName("a link is told with its settings, whoever asks; one that never was is unknown (A2, A5)")
    public final void admitsLinks() {
        AccessLink link = issued(aLink(order)).build();
        ProviderSettings settings = ProviderSettings.standard().with(PortalState.closed("Holiday"));
        store().settings().saveIfUnchanged(ACME, settings);

        assertThat(store().admissions().admit(link.hash(), NOW))
                .contains(new LinkAdmission(link, settings.version(1), false, Optional.empty(), Lock.OPEN));
        assertThat(store().admissions().admit(new KeyHash("unknown"), NOW)).isEmpty();
    }

    @Test
    @DisplayName("a revoked link is told as revoked, so that its page can say so (A5)")
    public final void admitsRevokedLinks() {
        issued(aLink(order));
        store().keys().revoke(ACME, new Keys.Revocation.OfWorkOrder(order.ref()), NOW);

        assertThat(store().admissions().admit(new KeyHash("link-1"), NOW))
                .map(admission -> admission.link().revokedAt())
                .contains(Optional.of(NOW));
    }

    @Test
    @DisplayName("a link knows whether its own provider's work order is visible and when it was closed (A5, P1)")
    public final void knowsItsWorkOrder() {
        issued(aLink(order));
        Publication theirs = aPublication(order(NAMESAKE, "WO-1").closedAt(NOW).build())
                .visible()
                .build();
        store().publications().save(ZENITH, List.of(theirs));
        assertThat(admission().workOrderVisible()).isFalse();
        assertThat(admission().workOrderClosedAt()).isEmpty();

        WorkOrder closed = order(DANA, "WO-1").closedAt(NOW.minus(MICRO)).build();
        store().publications().save(ACME, List.of(aPublication(closed).visible().build()));
        assertThat(admission().workOrderVisible()).isTrue();
        assertThat(admission().workOrderClosedAt()).contains(NOW.minus(MICRO));

        store().publications()
                .save(ACME, List.of(aPublication(closed).version(1).build()));
        assertThat(admission().workOrderVisible()).isFalse();
    }

    @Test
    @DisplayName(
            "sessions are forgotten when all their grants have ended, not before, and at most so many at once (P61)")
    public final void sweeps() {
        LinkFixture link = issued(aLink(order));
        LinkFixture other = issued(aLink(second).hash("link-2"));
        IntStream.range(0, 5).forEach(number -> open(new SessionHash("old-" + number), Optional.empty(), link));
        open(SESSION, Optional.empty(), link);
        Instant later = NOW.plus(Duration.ofHours(1));
        store().admissions().open(NEXT, Optional.of(SESSION), other.grantedAt(later), later);
        Instant over = link.grantedAt(NOW).until().plus(MICRO);

        assertThat(store().admissions().sweep(link.grantedAt(NOW).until().minus(MICRO), 10))
                .isZero();
        assertThat(List.of(sweep(over), sweep(over), sweep(over), sweep(over))).containsExactly(2, 2, 1, 0);

        assertThat(workOrders(NEXT, ACME, over)).containsExactly("WO-2");
    }

    private int sweep(Instant now) {
        return store().admissions().sweep(now, 2);
    }

    private LinkFixture issued(LinkFixture link) {
        store().keys().issue(ACME, List.of(link.build()));
        return link;
    }

    private LinkGrant open(SessionHash session, Optional<SessionHash> previous, LinkFixture link) {
        LinkGrant grant = link.grantedAt(NOW);
        store().admissions().open(session, previous, grant, NOW);
        return grant;
    }

    private Admission admit(Optional<SessionHash> session, ProviderRef provider, Instant now) {
        return store().admissions().admit(Knock.by(provider, session), now);
    }

    private static Admission nothing(ProviderSettings settings) {
        return new Admission(settings, List.of(), Map.of(), Optional.empty());
    }

    private LinkAdmission admission() {
        return store().admissions().admit(new KeyHash("link-1"), NOW).orElseThrow();
    }

    private List<LinkGrant> grants(SessionHash session, ProviderRef provider, Instant now) {
        return admit(Optional.of(session), provider, now).grants();
    }

    private List<String> workOrders(SessionHash session, ProviderRef provider) {
        return workOrders(session, provider, NOW);
    }

    private List<String> workOrders(SessionHash session, ProviderRef provider, Instant now) {
        return grants(session, provider, now).stream()
                .map(grant -> grant.target().workOrder().value())
                .toList();
    }
}
