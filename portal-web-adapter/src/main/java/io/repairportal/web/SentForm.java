package io.repairportal.web;

import java.util.Objects;
import java.util.Optional;

/**
 * A form as it was sent.
 *
 * @param fields its fields; those that stand before the file
 * @param file the file, if the form takes one and one was chosen
 */
record SentForm(Parameters fields, Optional<Upload> file) {
    private static final SentForm NONE = of(Parameters.none());

    /** Checks both. */
    SentForm {
        Objects.requireNonNull(fields, "fields");
        Objects.requireNonNull(file, "file");
    }

    /** Returns no form. */
    static SentForm none() {
        return NONE;
    }

    /** Returns a form without a file. */
    static SentForm of(Parameters fields) {
        return new SentForm(fields, Optional.empty());
    }
}
