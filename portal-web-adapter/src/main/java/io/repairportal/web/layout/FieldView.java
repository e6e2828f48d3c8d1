package io.repairportal.web.layout;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One field of a form, with what was written before and what is wrong about it.
 *
 * @param name of the field
 * @param kind how it is filled in
 * @param label what is asked
 * @param hint how to answer; may be empty
 * @param autocomplete what browsers and password managers may fill in; may be empty
 * @param longest how many characters it takes
 * @param value what was written or chosen before; never a password
 * @param error what is wrong, in the words of the summary
 * @param options what can be chosen, for choices only
 * @param suggestion a password to take; may be empty
 * @param optional whether it may stay empty
 */
public record FieldView(
        String name,
        Kind kind,
        String label,
        String hint,
        String autocomplete,
        int longest,
        String value,
        Optional<String> error,
        List<Option> options,
        String suggestion,
        boolean optional) {
    private static final Set<String> WRITTEN_WITH_CAPITALS =
            Set.of("given-name", "family-name", "organization", "street-address", "address-level2", "country-name");
    private static final int LONGEST = 200;

    /** Copies the options. */
    public FieldView {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        options = List.copyOf(options);
    }

    /** How a field is filled in. */
    public enum Kind {
        /** One line of text. */
        TEXT,
        /** A mail address. */
        EMAIL,
        /** A password; can be shown, is never sent back. */
        PASSWORD,
        /** A code of digits. */
        CODE,
        /** Yes or no. */
        CHECK,
        /** One of several. */
        CHOICE,
        /** Shown and not to be changed; told to password managers. */
        FIXED
    }

    /** Something that can be chosen. */
    public record Option(String value, String text, String hint) {}

    /** Returns an empty field. */
    public static FieldView of(Kind kind, String name, String label) {
        return new FieldView(name, kind, label, "", "", LONGEST, "", Optional.empty(), List.of(), "", false);
    }

    /** Returns a choice. */
    public static FieldView choice(String name, String label, List<Option> options) {
        return new FieldView(name, Kind.CHOICE, label, "", "", LONGEST, "", Optional.empty(), options, "", false);
    }

    /** Returns this field with how to answer. */
    public FieldView hint(String text) {
        return new FieldView(
                name, kind, label, text, autocomplete, longest, value, error, options, suggestion, optional);
    }

    /** Returns this field with what browsers may fill in. */
    public FieldView autocomplete(String token) {
        return new FieldView(name, kind, label, hint, token, longest, value, error, options, suggestion, optional);
    }

    /** Returns this field for at most so many characters. */
    public FieldView atMost(int characters) {
        return new FieldView(
                name, kind, label, hint, autocomplete, characters, value, error, options, suggestion, optional);
    }

    /** Returns this field filled in. */
    public FieldView filled(String text) {
        return new FieldView(
                name, kind, label, hint, autocomplete, longest, text, error, options, suggestion, optional);
    }

    /** Returns this field with what is wrong about it. */
    public FieldView wrong(Optional<String> what) {
        return new FieldView(
                name, kind, label, hint, autocomplete, longest, value, what, options, suggestion, optional);
    }

    /** Returns this field as one that may stay empty. */
    public FieldView mayStayEmpty() {
        return new FieldView(name, kind, label, hint, autocomplete, longest, value, error, options, suggestion, true);
    }

    /** Returns this field with a password to take. */
    public FieldView suggesting(String password) {
        return new FieldView(name, kind, label, hint, autocomplete, longest, value, error, options, password, optional);
    }

    /** Returns the type of its input. */
    public String type() {
        return switch (kind) {
            case PASSWORD -> "password";
            case EMAIL -> "email";
            case TEXT -> autocomplete.equals("tel") ? "tel" : "text";
            case CODE, FIXED, CHECK, CHOICE -> "text";
        };
    }

    /** Returns which letters the keyboard of a phone begins with. */
    public String capitals() {
        if (autocomplete.equals("postal-code")) {
            return "characters";
        }
        return WRITTEN_WITH_CAPITALS.contains(autocomplete) ? "words" : "none";
    }

    /** Returns whether a password is filled in. */
    public boolean secret() {
        return kind == Kind.PASSWORD;
    }

    /** Returns whether a code of digits is filled in. */
    public boolean code() {
        return kind == Kind.CODE;
    }

    /** Returns whether it is a box to tick. */
    public boolean check() {
        return kind == Kind.CHECK;
    }

    /** Returns whether one of several is chosen. */
    public boolean choice() {
        return kind == Kind.CHOICE;
    }

    /** Returns whether it cannot be changed. */
    public boolean fixed() {
        return kind == Kind.FIXED;
    }

    /** Returns what describes the input, by id; empty if nothing does. */
    public String describedBy() {
        String hinted = hint.isEmpty() ? "" : name + "-hint";
        String wrong = error.isPresent() ? name + "-error" : "";
        return (hinted + " " + wrong).strip();
    }

    /** Returns the id that an error in the summary leads to. */
    public String target() {
        return choice() && !options.isEmpty() ? name + "-0" : name;
    }
}
