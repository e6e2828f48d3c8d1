package io.repairportal.core.access;

import io.repairportal.core.access.CustomerPage.MembershipRow;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.paging.Cursor;
import java.util.Objects;

/**
 * One of the people of a customer, as its account admin sees them (A14).
 *
 * @param row who it is, with what she may do and how far her invitation has come
 * @param self whether it is the account admin herself
 * @param changeable whether the account admin may change her: not herself, and nobody who may do more than she
 */
public record Colleague(MembershipRow row, boolean self, boolean changeable) {
    /** Checks the row. */
    public Colleague {
        Objects.requireNonNull(row, "row");
    }

    /** Returns her place in a list of colleagues. */
    public Cursor place() {
        return row.place();
    }

    /** Returns whether staff have locked her; who that is, is invited and removed by staff alone (A11). */
    public boolean locked() {
        return row.membership().lock() != Lock.OPEN;
    }

    /** Returns whether the account admin may remove her, or invite her again. */
    public boolean removable() {
        return changeable && !locked();
    }
}
