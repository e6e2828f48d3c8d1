package io.repairportal.core.access;

import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.AccountAdmission;
import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers for each request as whom it may act. Nothing of the answer is kept beyond the request, so that whatever staff change holds at
 * the next one on every node (P18). Safe for use by many threads.
 */
public final class Access {
    private static final String NAMELESS = "?";
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final PortalParts parts;
    private final HostLogins logins;
    private final Previews previews;
    private final Audit audit;

    /** Uses these parts. */
    public Access(PortalParts parts) {
        this.parts = parts;
        this.logins = new HostLogins(parts.host());
        this.previews = new Previews(parts);
        this.audit = new Audit(parts);
    }

    /** Returns as whom a request may act at this provider: one statement, and the host's own logins if it has any. */
    public Admitted admit(Arrival arrival, ProviderRef provider) {
        Optional<HostIdentity.Person> person = logins.customer(arrival.request(), provider);
        Optional<SessionHash> session = arrival.session().map(token -> Secrets.sessionHash(token.value()));
        Admission admission = parts.store()
                .admissions()
                .admit(new Knock(provider, session, person.map(HostIdentity.Person::customer)), now());
        Optional<Actor.Staff> staff = logins.staff(arrival.request(), provider);
        Optional<StaffPreview> preview = staff.flatMap(
                member -> arrival.preview().flatMap(ticket -> previews.open(ticket, member, admission.settings())));
        if (preview.isPresent()) {
            Admitted.Office office = new Admitted.Office(Optional.empty(), staff, preview);
            return new Admitted(provider, admission.settings(), Optional.empty(), List.of(), office);
        }
        session.ifPresent(hash -> admission.account().ifPresent(account -> touch(hash, account)));
        Optional<SignedIn> signedIn = admission.account().map(account -> signedIn(account, admission.settings()));
        Optional<MemberViewer> member = person.map(
                        vouched -> MemberViewer.of(vouched, admission.settings(), admission.lockOf(vouched.customer())))
                .or(() -> signedIn.flatMap(by -> working(by, admission)));
        Admitted.Office office = new Admitted.Office(signedIn, staff, Optional.empty());
        return new Admitted(provider, admission.settings(), member, links(admission, provider), office);
    }

    /** Returns as whom a request with this cookie may act at this provider; it previews nothing. */
    public Admitted admit(Optional<SessionToken> session, ProviderRef provider, HostIdentity.Request request) {
        return admit(Arrival.of(session, request), provider);
    }

    /** Returns what a browser shows from now on to see what somebody else sees; holds for 30 minutes (K3). */
    public PreviewTicket preview(Actor.Staff staff, PreviewOf subject) {
        PreviewTicket ticket = previews.begin(staff, subject);
        String whom = subject.fold(
                member -> "membership:" + member.membership(),
                link -> "work-order:" + link.workOrder(),
                rights -> "customer:" + rights.customer().value());
        Map<String, String> details = subject.fold(
                member -> Map.of(),
                link -> Map.of(),
                rights -> Map.of("rights", rights.rights().value()));
        audit.record(staff, "preview.begun", whom, details);
        return ticket;
    }

    /**
     * Returns the person who is signed in by this session as every membership she can work with, at every provider it reaches; each as it
     * is now.
     */
    public List<MemberViewer> everywhere(SignedIn who, SessionToken session) {
        Optional<SessionHash> hash = Optional.of(Secrets.sessionHash(session.value()));
        return parts.store().memberships().ofPerson(who.person()).stream()
                .map(membership -> membership.customer().provider())
                .distinct()
                .flatMap(provider -> offered(who, provider, hash).stream())
                .toList();
    }

    /** Returns with whose eyes staff look at what a membership of their provider shows now, through closed doors too (K3). */
    public Optional<StaffPreview> eyesOf(Actor.Staff staff, MembershipRef membership) {
        ProviderSettings settings = parts.store().settings().find(staff.provider());
        return previews.seen(staff, new PreviewOf.Member(membership), settings)
                .map(seen -> StaffPreview.throughClosedDoors(staff, seen.as(), seen.eyes()));
    }

    /** Returns a token for a browser that has none. It is stored nowhere and opens nothing; form tokens are bound to it. */
    public SessionToken newBrowser() {
        return new SessionToken(parts.secrets().randomToken());
    }

    /**
     * Returns a token that forms of this browser carry (P20). Valid on every node and after a restart. Masked, so that it reads otherwise on
     * every page and the length of a compressed page tells nothing about it.
     */
    public String formToken(SessionToken browser) {
        return parts.secrets().masked(boundTo(browser));
    }

    /** Returns whether a form carried the token of this browser. */
    public boolean formTokenMatches(SessionToken browser, String token) {
        return Secrets.same(boundTo(browser), Secrets.unmasked(token));
    }

    /** Ends everything this browser was let into (A6). */
    public void signOut(SessionToken session) {
        parts.store().admissions().end(Secrets.sessionHash(session.value()));
    }

    private String boundTo(SessionToken browser) {
        return parts.secrets().keyed("form", browser.value());
    }

    private List<MemberViewer> offered(SignedIn who, ProviderRef provider, Optional<SessionHash> session) {
        Admission admission = parts.store().admissions().admit(Knock.by(provider, session), now());
        return admission
                .account()
                .map(account -> signedIn(account, admission.settings()))
                .filter(by -> by.person().equals(who.person()))
                .map(SignedIn::offered)
                .orElse(List.of());
    }

    private static SignedIn signedIn(AccountAdmission account, ProviderSettings settings) {
        // why not the person's own: what she is called and speaks elsewhere is no business of the shop whose code this
        // is (A8)
        boolean own = account.session().only().isEmpty();
        Optional<String> hers = Optional.of(account.name().full()).filter(name -> own && !name.isBlank());
        List<MemberViewer> offered = account.memberships().stream()
                .filter(member -> member.membership().grant().rights().isPresent())
                .map(member -> MemberViewer.of(
                        account.session(), hers.orElseGet(() -> name(member.membership())), member, settings))
                .toList();
        String name = hers.or(() -> account.memberships().stream()
                        .map(member -> name(member.membership()))
                        .findFirst())
                .orElse(NAMELESS);
        return new SignedIn(name, account.session(), own ? account.language() : Optional.empty(), offered);
    }

    private static String name(Membership membership) {
        Membership.Holder holder = membership.holder();
        return holder.label().isBlank() ? holder.userName().value() : holder.label();
    }

    private static Optional<MemberViewer> working(SignedIn signedIn, Admission admission) {
        if (signedIn.offered().size() == 1) {
            return Optional.of(signedIn.offered().get(0));
        }
        Optional<MembershipRef> chosen = admission.account().flatMap(AccountAdmission::chosen);
        return signedIn.offered().stream()
                .filter(viewer ->
                        viewer.login().map(MemberViewer.Login::membership).equals(chosen))
                .findFirst();
    }

    private List<LinkViewer> links(Admission admission, ProviderRef provider) {
        return admission.grants().stream()
                .filter(grant -> isUsable(grant, provider))
                .map(grant -> new LinkViewer(
                        grant,
                        admission.settings(),
                        admission.lockOf(grant.target().customer())))
                .toList();
    }

    private void touch(SessionHash session, AccountAdmission account) {
        Instant now = now();
        if (account.session().times().seenAt().plus(SEEN_EVERY).isBefore(now)) {
            parts.store().accountSessions().touch(session, now);
        }
    }

    private boolean isUsable(LinkGrant grant, ProviderRef provider) {
        // why asked again: a store that answers too much must not open anything
        return grant.target().customer().provider().equals(provider)
                && grant.until().isAfter(now());
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
