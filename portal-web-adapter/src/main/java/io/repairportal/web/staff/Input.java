package io.repairportal.web.staff;

import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.text.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What staff filled in. Every field is asked for by name; a form with any other field is refused as a whole (P36). What is wrong is
 * collected, so that the page can say all of it at once. For one request.
 */
public final class Input {
    private static final Set<String> MACHINERY = Set.of("form", "operation");

    private final Visit visit;
    private final Texts texts;
    private final String id;
    private final Set<String> asked = new HashSet<>(MACHINERY);
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    Input(Visit visit, Texts texts, String id) {
        this.visit = visit;
        this.texts = texts;
        this.id = id;
    }

    /** Returns a text that must be there. */
    public String text(String name, int most) {
        String value = maybe(name, most);
        if (value.isBlank()) {
            wrong(name, "staff.error.blank");
        }
        return value;
    }

    /** Returns a text that may be empty. */
    public String maybe(String name, int most) {
        String value = read(name).strip();
        if (value.length() > most) {
            wrong(name, "staff.error.tooLong", most);
        }
        return value;
    }

    /** Returns whether a box is ticked. */
    public boolean ticked(String name) {
        String value = read(name);
        if (!value.isEmpty() && !value.equals(OfficeForm.TICKED)) {
            wrong(name, "staff.error.choice");
        }
        return value.equals(OfficeForm.TICKED);
    }

    /** Returns one of these values; empty after saying so if it is none of them. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> of) {
        return required(name, value -> Enum.valueOf(of, value.toUpperCase(Locale.ROOT)), "staff.error.choice");
    }

    /** Returns one of these options; empty after saying so if it is none of them. */
    public Optional<String> option(String name, Collection<String> options) {
        String value = read(name);
        if (!options.contains(value)) {
            wrong(name, "staff.error.choice");
        }
        return Optional.of(value).filter(options::contains);
    }

    /** Returns a day. */
    public Optional<LocalDate> date(String name) {
        return required(name, Input::day, "staff.error.date");
    }

    /** Returns a number between two others, both included. */
    public Optional<Integer> number(String name, int least, int most) {
        Optional<Integer> number =
                Visit.parsed(read(name).strip(), Integer::valueOf).filter(value -> value >= least && value <= most);
        if (number.isEmpty()) {
            wrong(name, "staff.error.number", least, most);
        }
        return number;
    }

    /** Returns something of a form of its own; empty after saying so if it has not that form. */
    public <R> Optional<R> required(String name, Function<String, R> form, String error) {
        Optional<R> value = Visit.parsed(read(name).strip(), form);
        if (value.isEmpty()) {
            wrong(name, error);
        }
        return value;
    }

    /** Returns something of a form of its own that may be missing. */
    public <R> Optional<R> optional(String name, Function<String, R> form, String error) {
        return read(name).isBlank() ? Optional.empty() : required(name, form, error);
    }

    /** Says what is wrong with a field; the first thing said about it counts. */
    public void wrong(String name, String key, Object... parts) {
        errors.putIfAbsent(name, texts.of(key, parts));
    }

    /** Returns whether a field of this name was asked for. */
    public boolean has(String name) {
        return asked.contains(name);
    }

    /** Returns the first field that somebody fills in. */
    public String first() {
        return values.keySet().stream()
                .filter(name -> !name.equals("version"))
                .findFirst()
                .orElse("version");
    }

    /** Returns whether nothing is wrong so far. */
    public boolean valid() {
        return errors.isEmpty();
    }

    /** Returns the answer: a refusal if there are foreign fields, the form again if something is wrong, else what {@code good} answers. */
    public Reply answer(Supplier<Reply> good, Function<Rejected, Reply> again) {
        if (!asked.containsAll(visit.fields())) {
            return Reply.malformed();
        }
        return valid() ? good.get() : again.apply(rejected());
    }

    /** Returns what to show again. */
    public Rejected rejected() {
        return new Rejected(id, values, errors);
    }

    private String read(String name) {
        asked.add(name);
        String value = visit.field(name);
        values.put(name, value);
        return value;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("not a day", none);
        }
    }

    /**
     * A form that has to be corrected.
     *
     * @param id which form of its page
     * @param values what was filled in
     * @param errors what is wrong with it
     */
    public record Rejected(String id, Map<String, String> values, Map<String, String> errors) {
        /** Copies both. */
        public Rejected {
            values = new LinkedHashMap<>(values);
            errors = new LinkedHashMap<>(errors);
        }

        /** Returns the same with something else in one of the fields. */
        public Rejected with(String name, String value) {
            Map<String, String> other = new LinkedHashMap<>(values);
            other.put(name, value);
            return new Rejected(id, other, errors);
        }

        /** Returns the fields that are wrong, as the summary names them. */
        List<OfficeView.Wrong> summary() {
            return errors.entrySet().stream()
                    .map(error -> new OfficeView.Wrong("#" + id + "-" + error.getKey(), error.getValue()))
                    .toList();
        }
    }
}
