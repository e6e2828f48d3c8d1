package io.repairportal.core.access;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers for each request as whom it may act. Nothing of the answer is kept beyond the request, so that whatever staff change holds at
 * the next one on every node (P18). Safe for use by many threads.
 */
public final class Access {
    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.core.access");

    private final PortalParts parts;

    /** Uses these parts. */
    public Access(PortalParts parts) {
        this.parts = parts;
    }

    /** Returns as whom a request with this cookie may act at this provider: one statement, and the host's own login if it has one. */
    public Admitted admit(Optional<SessionToken> session, ProviderRef provider, HostIdentity.Request request) {
        Admission admission = parts.store()
                .admissions()
                .admit(
                        session.map(token -> Secrets.sessionHash(token.value())),
                        provider,
                        parts.clock().instant());
        Optional<MemberViewer> member = identify(request, provider)
                .filter(person -> person.customer().provider().equals(provider))
                .map(person -> new MemberViewer(person, admission.settings()));
        List<LinkViewer> links = admission.grants().stream()
                .filter(grant -> isUsable(grant, provider))
                .map(grant -> new LinkViewer(grant, admission.settings()))
                .toList();
        return new Admitted(provider, admission.settings(), member, links);
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

    private Optional<HostIdentity.Person> identify(HostIdentity.Request request, ProviderRef provider) {
        try {
            return parts.host().identity().flatMap(identity -> identity.identify(request, provider));
        } catch (RuntimeException failed) {
            // why not thrown on: a visitor with a link must get in even while the host's login is broken
            LOG.warn(
                    "The host's login could not say who is signed in; the request goes on as an anonymous one", failed);
            return Optional.empty();
        }
    }

    private boolean isUsable(LinkGrant grant, ProviderRef provider) {
        // why asked again: a store that answers too much must not open anything
        return grant.target().customer().provider().equals(provider)
                && grant.until().isAfter(parts.clock().instant());
    }
}
