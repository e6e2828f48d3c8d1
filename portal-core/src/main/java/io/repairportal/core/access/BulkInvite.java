package io.repairportal.core.access;

import io.repairportal.spi.access.RightsRef;
import java.util.List;
import java.util.Objects;

/**
 * The wish to invite many people at once (A13).
 *
 * @param rows whom, as staff pasted or picked them; at most 500
 * @param rights what all of them may do
 */
public record BulkInvite(List<Row> rows, RightsRef rights) {
    /** How many people are invited at once at most. */
    public static final int MOST = 500;

    /** Copies the rows. */
    public BulkInvite {
        rows = List.copyOf(rows);
        Objects.requireNonNull(rights, "rights");
        if (rows.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " people are invited at once, not " + rows.size());
        }
    }

    /**
     * One person, by references of the shop, unchecked.
     *
     * @param customer the customer
     * @param contact the contact; blank for the one with this mail address, else the primary contact
     * @param email where the invitation goes; blank for the first address on file
     * @param line which line of a list this is, counted from 1; 0 if there is no list, so that its place among the rows counts
     */
    public record Row(String customer, String contact, String email, int line) {
        /** Checks that all are there. */
        public Row {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(contact, "contact");
            Objects.requireNonNull(email, "email");
        }

        /** Stands in no list. */
        public Row(String customer, String contact, String email) {
            this(customer, contact, email, 0);
        }

        /** Means a contact at the address on file. */
        public Row(String customer, String contact) {
            this(customer, contact, "");
        }
    }
}
