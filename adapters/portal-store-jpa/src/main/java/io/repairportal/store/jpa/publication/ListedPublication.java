package io.repairportal.store.jpa.publication;

import org.jspecify.annotations.Nullable;

/** One row of a list, as read. */
record ListedPublication(
        PublicationView view,
        @Nullable String template,
        @Nullable String planHash) {}
