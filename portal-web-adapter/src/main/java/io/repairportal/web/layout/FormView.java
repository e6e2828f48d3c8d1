package io.repairportal.web.layout;

import java.util.List;
import java.util.Optional;

/**
 * What every form carries.
 *
 * @param action where it is sent
 * @param hidden its hidden fields, the form token among them
 * @param value what was written before, kept after an error
 * @param error what is wrong with the one visible field, in the words of the summary
 */
public record FormView(String action, List<Hidden> hidden, String value, Optional<String> error) {

    /** A hidden field. */
    public record Hidden(String name, String value) {}
}
