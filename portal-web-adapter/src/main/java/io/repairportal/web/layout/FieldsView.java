package io.repairportal.web.layout;

import java.util.List;
import java.util.Optional;

/**
 * A form of several fields.
 *
 * @param action where it is sent
 * @param hidden its hidden fields, the form token among them
 * @param fields in reading order
 * @param button what the button says
 */
public record FieldsView(String action, List<FormView.Hidden> hidden, List<FieldView> fields, String button) {
    /** Copies the fields. */
    public FieldsView {
        hidden = List.copyOf(hidden);
        fields = List.copyOf(fields);
    }

    /** Returns whether any field is wrong. */
    public boolean wrong() {
        return fields.stream().anyMatch(field -> field.error().isPresent());
    }

    /** Returns the fields that are wrong. */
    public List<FieldView> errors() {
        return fields.stream().filter(field -> field.error().isPresent()).toList();
    }

    /** Returns the same as a form of nothing but its hidden fields. */
    public FormView bare() {
        return new FormView(action, hidden, "", Optional.empty());
    }
}
