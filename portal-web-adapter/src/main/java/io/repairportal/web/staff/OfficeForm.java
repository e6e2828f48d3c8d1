package io.repairportal.web.staff;

import io.repairportal.web.layout.FormView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A form of the back office.
 *
 * @param id names it on its page
 * @param action where it is sent
 * @param hidden its hidden fields, the form token among them
 * @param values what stands in its fields, by name
 * @param errors what is wrong, by the name of the field, in the words of the summary
 */
public record OfficeForm(
        String id,
        String action,
        List<FormView.Hidden> hidden,
        Map<String, String> values,
        Map<String, String> errors) {
    /** What a ticked box sends. */
    public static final String TICKED = "on";

    /** Copies everything. */
    public OfficeForm {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(action, "action");
        hidden = List.copyOf(hidden);
        values = new LinkedHashMap<>(values);
        errors = new LinkedHashMap<>(errors);
    }

    /** Returns what stands in a field. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Returns whether a box is ticked. */
    public boolean ticked(String name) {
        return TICKED.equals(values.get(name));
    }

    /** Returns what is wrong with a field. */
    public Optional<String> error(String name) {
        return Optional.ofNullable(errors.get(name));
    }

    /** Returns the id of a field on its page. */
    public String id(String name) {
        return id + "-" + name;
    }

    /** Returns what describes a field, by id; empty if nothing does. */
    public Optional<String> describedBy(String name, boolean hint) {
        String hinted = hint ? id(name) + "-hint" : "";
        String wrong = errors.containsKey(name) ? id(name) + "-error" : "";
        return Optional.of((hinted + " " + wrong).strip()).filter(ids -> !ids.isEmpty());
    }

    /** Returns this form with something else in one of its fields, whatever was filled in. */
    public OfficeForm with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.put(name, value);
        return new OfficeForm(id, action, hidden, other, errors);
    }

    /** Returns the form as other fragments take it. */
    public FormView bare() {
        return new FormView(action, hidden, "", Optional.empty());
    }
}
