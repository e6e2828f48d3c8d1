package io.repairportal.core.signin;

import io.repairportal.spi.access.AccessLink;

/** What has to be told to people because of a link. Joins the unit of work of the caller; sending is the outbox's work. */
public interface LinkNotices {

    /**
     * Sends a new link for the same part of the same work order to the same contact by the same channel, at the address now on file (A4).
     * Does nothing if there is no such address any more.
     */
    void sendNewLink(AccessLink old);

    /** Tells the shop that a link was suspended after wrong answers (A3). */
    void tellSuspended(AccessLink link);
}
