package io.repairportal.web;

import io.repairportal.web.layout.FormView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The page somebody asked for before signing in, as a form carries it: a path below the provider's portal, never an address. What is no
 * path of a page for members is forgotten, so that nobody can be led elsewhere.
 */
public final class Onward {
    /** The field, in queries and forms. */
    public static final String FIELD = "next";

    private static final Set<String> AREAS =
            Set.of("work-orders", "documents", "resources", "messages", "account", "choose");
    private static final String INVITATION = "invite";
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_~:-][A-Za-z0-9._~:-]{0,63}");
    private static final int MOST_SEGMENTS = 6;

    private Onward() {}

    /** Returns whether a page at these segments is for members, so that a stranger is led to the sign-in first. */
    static boolean isForMembers(List<String> segments) {
        return !segments.isEmpty() && AREAS.contains(segments.get(0));
    }

    /** Returns the path of these segments; empty if it is none that leads anywhere. */
    static Optional<String> of(List<String> segments) {
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        boolean ours = (isForMembers(segments) || segments.get(0).equals(INVITATION))
                && segments.size() <= MOST_SEGMENTS
                && segments.stream()
                        .allMatch(segment -> SEGMENT.matcher(segment).matches());
        return ours ? Optional.of(String.join("/", segments)) : Optional.empty();
    }

    /** Returns the path that a query or a form carried; empty if it is none of ours. */
    public static Optional<String> sent(Visit visit) {
        String path = visit.hasField(FIELD) ? visit.field(FIELD) : visit.query(FIELD);
        return of(List.of(path.split("/", -1)));
    }

    /** Returns the path of the page that is being shown, if somebody can be led back to it. */
    public static Optional<String> here(Visit visit) {
        return of(visit.path());
    }

    /** Returns the same as a hidden field of a form; blank if there is nothing to go on to. */
    public static FormView.Hidden field(Visit visit) {
        return new FormView.Hidden(FIELD, sent(visit).orElse(""));
    }
}
