package io.repairportal.web.staff;

import io.repairportal.web.Visit;
import java.util.Locale;
import java.util.Optional;

/** What has just been done, said on the page that follows. The name in small letters is part of a message key and of an address. */
public enum Done {
    /** A change was stored. */
    SAVED,
    /** It was like that before. */
    UNCHANGED,
    /** Customers see the work order now. */
    PUBLISHED,
    /** Customers do not see the work order any more. */
    HIDDEN,
    /** A message is on its way. */
    SENT,
    /** An answer was stored, and the customer is told. */
    ANSWERED,
    /** An answer was stored, but the customer cannot be told. */
    ANSWERED_SILENTLY,
    /** A customer waits no longer, though nobody answered here. */
    SETTLED,
    /** A customer waits no longer, or has written again: what was asked for was not done. */
    OVERTAKEN,
    /** A message leaves again. */
    AGAIN,
    /** A link or all links were revoked. */
    REVOKED,
    /** Something new was stored. */
    CREATED,
    /** Something was removed. */
    REMOVED,
    /** An invitation is on its way. */
    INVITED,
    /** Somebody may sign in less or more. */
    LOCKED,
    /** A reset link is on its way. */
    RESET,
    /** Sessions were ended. */
    SIGNED_OUT;

    /** The query field that names it. */
    public static final String FIELD = "done";

    /** Returns the query that names it. */
    public String query() {
        return "?" + FIELD + "=" + code();
    }

    /** Returns the key of its text. */
    String key() {
        return "staff.done." + code();
    }

    /** Returns what the address of a page says was done. */
    static Optional<Done> of(Visit visit) {
        return Visit.parsed(visit.query(FIELD).toUpperCase(Locale.ROOT), Done::valueOf);
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
