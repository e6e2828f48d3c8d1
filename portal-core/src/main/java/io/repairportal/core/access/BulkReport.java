package io.repairportal.core.access;

import io.repairportal.spi.address.EmailAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes, or became, of each row of a {@link BulkInvite}.
 *
 * @param lines one for each row, in its order
 */
public record BulkReport(List<Line> lines) {
    /** Copies the lines. */
    public BulkReport {
        lines = List.copyOf(lines);
    }

    /** Returns how many rows came out like this. */
    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    /**
     * One row.
     *
     * @param row as it was given
     * @param name how staff know the person; empty if nobody was found
     * @param verdict what becomes of it
     * @param email where the invitation goes, or would go; empty if nobody was found or there is no address
     */
    public record Line(BulkInvite.Row row, String name, Verdict verdict, Optional<EmailAddress> email) {
        /** Checks that all are there. */
        public Line {
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(email, "email");
        }
    }

    /** What becomes of a row. */
    public enum Verdict {
        /** Would be invited. */
        READY,
        /** Was invited. */
        SENT,
        /** Sending has not come to this row yet, or broke off before it. */
        NOT_REACHED,
        /** Is no reference of a customer or contact, or no mail address. */
        UNREADABLE,
        /** The shop has no such customer. */
        UNKNOWN_CUSTOMER,
        /** The customer has no such contact, or none at all. */
        UNKNOWN_CONTACT,
        /** No mail address is on file. */
        NO_ADDRESS,
        /** Somebody else has the same mail address. */
        SHARED_ADDRESS,
        /** The person has a login or an invitation already. */
        ALREADY_MEMBER,
        /** The customer has one person already, and the provider wants no more (A14). */
        ONLY_ONE_PERSON,
        /** The same person stands in an earlier row. */
        REPEATED,
        /** The access rights do not exist. */
        UNKNOWN_RIGHTS,
        /** The customer is locked. */
        LOCKED,
        /** Something did not answer; nothing was done for this row, and it can be sent again. */
        FAILED
    }
}
