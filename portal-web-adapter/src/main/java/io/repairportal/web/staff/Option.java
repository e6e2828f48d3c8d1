package io.repairportal.web.staff;

/**
 * Something to choose.
 *
 * @param value what is sent
 * @param text what is read
 * @param hint what it means; may be empty
 */
public record Option(String value, String text, String hint) {

    /** Returns an option that needs no explanation. */
    public static Option of(String value, String text) {
        return new Option(value, text, "");
    }
}
