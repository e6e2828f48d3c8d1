package io.repairportal.spi.access;

import java.time.Instant;
import java.util.Optional;

/**
 * The one question that every request begins with: what does the store know about this session or link now. Both {@code admit} methods
 * are one statement each; nothing of their answer is cached, so that a revoked link ends at the next request on every node (P18).
 */
public interface Admissions {

    /** Returns the settings of the provider and what the session may see there; an unknown or ended session may see nothing. */
    Admission admit(Knock knock, Instant now);

    /** Returns the link with this hash; empty if there never was one. */
    Optional<LinkAdmission> admit(KeyHash link, Instant now);

    /**
     * Begins the session {@code next} with this grant and everything {@code previous} may still see at any provider, the person who is signed in
     * included, and ends {@code previous} in the same step (P19). A grant for the same work order of the same provider is replaced.
     */
    void open(SessionHash next, Optional<SessionHash> previous, LinkGrant grant, Instant now);

    /** Ends the session and all its grants; nothing happens if there is none. */
    void end(SessionHash session);

    /**
     * Forgets what is over, at most {@code limit} of it, and returns how much was forgotten: sessions whose grants have all ended and in which
     * nobody is signed in any more, and one-time keys that were used, taken back or out of time more than 30 days ago.
     */
    int sweep(Instant now, int limit);
}
