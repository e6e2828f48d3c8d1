package io.repairportal.core.message;

import io.repairportal.core.internal.Commands;
import java.util.List;
import java.util.Objects;

/**
 * What is wrong with one field of a form. Pages turn it into words by the message key made of field and code.
 *
 * @param field name of the field
 * @param code what is wrong, for example {@code blank} or {@code tooLong}
 */
public record Violation(String field, String code) {
    /** Checks both. */
    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(code, "code");
    }

    /** Returns what the check of a command found. */
    public static List<Violation> in(List<Commands.Problem> problems) {
        return problems.stream()
                .map(problem -> new Violation(problem.field(), problem.code()))
                .toList();
    }
}
