package io.repairportal.store.jpa.schema;

import java.util.regex.Pattern;

/**
 * What the names of all tables begin with, so that they can live beside those of the host.
 *
 * @param value a lower-case letter and at most 19 more letters, digits or underscores
 */
public record TablePrefix(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,19}");

    /** Checks the characters. */
    public TablePrefix {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "tablePrefix must be a lower-case letter followed by at most 19 of a-z 0-9 _"
                            + ", for example rp_, but is \"" + value + "\"");
        }
    }
}
