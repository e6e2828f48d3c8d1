package io.repairportal.spi.workorder;

import io.repairportal.spi.internal.Require;
import java.time.Instant;
import java.util.Objects;

/**
 * What a technician found or did, written for the customer to read (B6). It has no mark that hides it: what the shop notes for itself is
 * something else, for which the portal has no type, so that nobody can show it by mistake.
 *
 * @param ref names it within the provider
 * @param workOrder what it is about
 * @param text as customers read it; line breaks are kept; at most 4,000 characters
 * @param author who wrote it, as the shop shows the name; may be empty, at most 200 characters
 * @param writtenAt when it was written
 */
public record TechnicianNote(
        TechnicianNoteRef ref, WorkOrderRef workOrder, String text, String author, Instant writtenAt) {
    /** Checks lengths. */
    public TechnicianNote {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(workOrder, "workOrder");
        Require.text(text, 4_000, "text");
        Require.atMost(author, 200, "author");
        Objects.requireNonNull(writtenAt, "writtenAt");
    }
}
