package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.staff.StaffRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Staff sent many invitations at once: who, when, and what became of each line of the list (A13).
 *
 * @param ref names the report within its provider
 * @param by who sent them
 * @param sentAt when sending began
 * @param ended whether sending came to its end; until then no line is final
 * @param lines one for each line of the list, in its order; at most 500
 */
public record InvitationReport(
        InvitationReportRef ref, Sender by, Instant sentAt, boolean ended, List<InvitationReport.Line> lines) {
    private static final int MOST = 500;

    /** Copies the lines. */
    public InvitationReport {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(sentAt, "sentAt");
        lines = List.copyOf(lines);
        Require.between(lines.size(), 0, MOST, "lines");
    }

    /** Returns this report at its end, with what became of the lines. */
    public InvitationReport ended(List<Line> became) {
        return new InvitationReport(ref, by, sentAt, true, became);
    }

    /**
     * Who sent them.
     *
     * @param staff the person
     * @param name her name at that time; at most 200 characters
     */
    public record Sender(StaffRef staff, String name) {
        /** Checks the name. */
        public Sender {
            Objects.requireNonNull(staff, "staff");
            Require.text(name, 200, "name");
        }
    }

    /**
     * What became of a line.
     *
     * @param number which line of the list, counted from 1
     * @param written the number of the customer, or what stood there instead; at most 200 characters, addresses shortened
     * @param outcome a code of the portal's core; at most 32 characters
     */
    public record Line(int number, String written, String outcome) {
        /** Checks the lengths. */
        public Line {
            Require.between(number, 1, Integer.MAX_VALUE, "number");
            Require.atMost(written, 200, "written");
            Require.text(outcome, 32, "outcome");
        }
    }
}
