package io.repairportal.core.signin;

import io.repairportal.core.access.SessionToken;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.AccountSessions;
import io.repairportal.spi.access.AccountSessions.Ending;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where somebody is signed in, and as what she works (A15, A19). Safe for use by many threads. */
public final class AccountSessionsDesk {
    private final PortalParts parts;

    AccountSessionsDesk(PortalParts parts) {
        this.parts = parts;
    }

    /**
     * A browser in which the person is signed in.
     *
     * @param hash names it; opens nothing
     * @param session what is known of it
     * @param current whether it is the one that asks
     */
    public record Row(SessionHash hash, AccountSession session, boolean current) {
        /** Checks both. */
        public Row {
            Objects.requireNonNull(hash, "hash");
            Objects.requireNonNull(session, "session");
        }
    }

    /** Returns where the person is signed in, newest first. */
    public List<Row> list(SignedIn who, SessionToken current) {
        SessionHash asking = Secrets.sessionHash(current.value());
        return sessions().ofPerson(who.person(), parts.clock().instant()).stream()
                .map(listed ->
                        new Row(listed.hash(), listed.session(), listed.hash().equals(asking)))
                .toList();
    }

    /** Ends one session of the person; returns whether there was one. */
    public boolean end(SignedIn who, SessionHash session) {
        return sessions().end(new Ending.One(who.person(), session)) == 1;
    }

    /** Ends every session of the person but the one that asks, and returns how many. */
    public int endOthers(SignedIn who, SessionToken current) {
        return sessions().end(new Ending.AllBut(who.person(), Optional.of(Secrets.sessionHash(current.value()))));
    }

    /** Ends every session of the person. */
    public void endAll(SignedIn who) {
        sessions().end(new Ending.AllBut(who.person(), Optional.empty()));
    }

    /** Returns the memberships the person can work with, at this provider and at others; those without access rights are not offered. */
    public List<Membership> choices(SignedIn who) {
        return parts.store().memberships().ofPerson(who.person()).stream()
                .filter(membership -> membership.grant().rights().isPresent())
                .filter(membership -> who.session()
                        .only()
                        .map(only -> only.equals(membership.customer().provider()))
                        .orElse(true))
                .toList();
    }

    /** Works with another membership from the next request on; returns {@code false} if it is not hers. */
    public boolean choose(SignedIn who, SessionToken current, ProviderRef provider, MembershipRef membership) {
        boolean hers = choices(who).stream()
                .anyMatch(held -> held.ref().equals(membership)
                        && held.customer().provider().equals(provider));
        if (hers) {
            sessions().choose(Secrets.sessionHash(current.value()), provider, membership);
        }
        return hers;
    }

    private AccountSessions sessions() {
        return parts.store().accountSessions();
    }
}
