package io.repairportal.core.signin;

import io.repairportal.core.access.SessionToken;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.internal.Members;
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
import java.util.function.Predicate;

/** Where somebody is signed in, and as what she works (A15, A19). Safe for use by many threads. */
public final class AccountSessionsDesk {
    private final PortalParts parts;
    private final Members members;

    AccountSessionsDesk(PortalParts parts) {
        this.parts = parts;
        this.members = new Members(parts);
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

    /** Returns where the person is signed in, newest first; to a session that a code of one shop opened only others of its kind (A8). */
    public List<Row> list(SignedIn who, SessionToken current) {
        SessionHash asking = Secrets.sessionHash(current.value());
        boolean all = actsAsPerson(who);
        return sessions().ofPerson(who.person(), parts.clock().instant()).stream()
                .filter(listed ->
                        all || listed.session().only().equals(who.session().only()))
                .map(listed ->
                        new Row(listed.hash(), listed.session(), listed.hash().equals(asking)))
                .toList();
    }

    /** Ends one session of those that are listed; returns whether there was one. */
    public boolean end(SignedIn who, SessionToken current, SessionHash session) {
        boolean listed = list(who, current).stream().anyMatch(row -> row.hash().equals(session));
        return listed && sessions().end(new Ending.One(who.person(), session)) == 1;
    }

    /** Ends every session that is listed but the one that asks, and returns how many. */
    public int endOthers(SignedIn who, SessionToken current) {
        if (!actsAsPerson(who)) {
            return endListed(who, current, row -> !row.current());
        }
        return sessions().end(new Ending.AllBut(who.person(), Optional.of(Secrets.sessionHash(current.value()))));
    }

    /** Ends every session that is listed. */
    public void endAll(SignedIn who, SessionToken current) {
        if (actsAsPerson(who)) {
            sessions().end(new Ending.AllBut(who.person(), Optional.empty()));
        } else {
            endListed(who, current, row -> true);
        }
    }

    private int endListed(SignedIn who, SessionToken current, Predicate<Row> which) {
        return list(who, current).stream()
                .filter(which)
                .mapToInt(row -> sessions().end(new Ending.One(who.person(), row.hash())))
                .sum();
    }

    private boolean actsAsPerson(SignedIn who) {
        return members.actsAsPerson(who.person(), who.session().only());
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
