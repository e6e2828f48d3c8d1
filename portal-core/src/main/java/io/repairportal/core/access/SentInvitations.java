package io.repairportal.core.access;

import io.repairportal.spi.access.InvitationReportRef;
import java.time.Instant;
import java.util.Objects;

/**
 * Staff sent many invitations at once, and what became of them (A13).
 *
 * @param ref names this sending within the provider
 * @param by the name of who sent them
 * @param at when sending began
 * @param ended whether it came to its end; if not it goes on, or broke off
 * @param report what became of each row; a row says the number of its customer, or what was written instead, and its line
 */
public record SentInvitations(InvitationReportRef ref, String by, Instant at, boolean ended, BulkReport report) {
    /** Checks that all are there. */
    public SentInvitations {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(report, "report");
    }

    /** Returns until when this is kept. */
    public Instant keptUntil() {
        return at.plus(BulkInvites.KEPT);
    }
}
