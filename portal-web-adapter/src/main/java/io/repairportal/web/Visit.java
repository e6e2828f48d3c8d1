package io.repairportal.web;

import io.repairportal.core.access.Admitted;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One request as a handler meets it: read, checked and admitted. Not for use by several threads.
 */
public final class Visit {
    /** Fields of a query whose values a page never repeats, or only if they are one of a few. */
    private static final Set<String> NEVER_REPEATED = Set.of("lang", "show", "after");

    private final Place place;
    private final Sent sent;
    private final Browser browser;
    private final Locale language;
    private final Admitted admitted;

    Visit(Place place, Sent sent, Browser browser, Locale language, Admitted admitted) {
        this.place = Objects.requireNonNull(place, "place");
        this.sent = Objects.requireNonNull(sent, "sent");
        this.browser = Objects.requireNonNull(browser, "browser");
        this.language = Objects.requireNonNull(language, "language");
        this.admitted = Objects.requireNonNull(admitted, "admitted");
    }

    /** Returns the shop whose portal this is. */
    public Provider provider() {
        return place.provider();
    }

    /** Returns every address a page may contain. */
    public Links links() {
        return place.links();
    }

    /** Returns the segments of the address below the provider's portal, as they were sent. */
    List<String> path() {
        return place.path();
    }

    /** Returns as whom this request may act. */
    public Admitted admitted() {
        return admitted;
    }

    /** Returns the language that the answer is in. */
    public Locale language() {
        return language;
    }

    /** Returns what is exchanged with the browser itself. */
    public Browser browser() {
        return browser;
    }

    /** Returns a named segment of the address. */
    public String segment(String name) {
        return sent.names().getOrDefault(name, "");
    }

    /** Returns a named segment as a reference; empty if it has not the form of one. */
    public <R> Optional<R> ref(String name, Function<String, R> form) {
        return parsed(segment(name), form);
    }

    /** Returns the work order named in the address, which {@link Access#WORK_ORDER} has made sure of. */
    public WorkOrderRef workOrder() {
        return new WorkOrderRef(segment("workOrder"));
    }

    /** Returns a field of the query; absent and empty are the same. */
    public String query(String name) {
        return sent.query().text(name);
    }

    /** Returns a field of the form; absent and empty are the same. */
    public String field(String name) {
        return sent.form().fields().text(name);
    }

    /** Returns whether the form has a field of this name. */
    public boolean hasField(String name) {
        return sent.form().fields().has(name);
    }

    /** Returns the names of all fields of the form. */
    public Set<String> fields() {
        return sent.form().fields().values().keySet();
    }

    /** Returns the file that came with the form. */
    public Optional<Upload> upload() {
        return sent.form().file();
    }

    /** Returns a random name for a form that is being shown, so that sending it twice can be noticed. */
    public String newOperation() {
        return browser.random();
    }

    /** Returns who sends this request, shortened to what limits may be counted by. */
    public String caller() {
        return sent.caller();
    }

    /** Returns whether nothing was sent that a page might repeat, such as the words of a search or of a form. */
    boolean bringsNoWords() {
        return sent.form().fields().values().isEmpty()
                && NEVER_REPEATED.containsAll(sent.query().values().keySet());
    }

    /** Returns {@code text} as {@code form} reads it; empty if it refuses. */
    public static <R> Optional<R> parsed(String text, Function<String, R> form) {
        try {
            return Optional.of(form.apply(text));
        } catch (IllegalArgumentException notOfThatForm) {
            return Optional.empty();
        }
    }

    /**
     * Whose portal, and where in it.
     *
     * @param provider the shop
     * @param links the addresses seen from there
     * @param path the segments of the address below the provider's portal
     */
    record Place(Provider provider, Links links, List<String> path) {}

    /**
     * What was sent.
     *
     * @param names the named segments of the address
     * @param query the query
     * @param form the form; nothing for a request that only reads
     * @param caller the network address
     */
    record Sent(Map<String, String> names, Parameters query, SentForm form, String caller) {}
}
