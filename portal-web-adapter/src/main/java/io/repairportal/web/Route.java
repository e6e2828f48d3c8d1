package io.repairportal.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One address of the portal and what answers there. Made in three steps, so that a route that does not say who may use it does not
 * compile: {@code Route.get("/work-orders").allow(Access.MEMBER).to(handler)}.
 *
 * <p>A segment in braces matches any one segment; {@code {name...}} at the end matches the rest, even if it is empty.
 *
 * @param <V> what the handler is given
 */
public final class Route<V> {
    private static final Set<String> EVERY_FORM = Set.of(FormGuard.FIELD, Forms.OPERATION);

    private final Unguarded address;
    private final Access<V> access;
    private final Handler<V> handler;

    private Route(Unguarded address, Access<V> access, Handler<V> handler) {
        this.address = address;
        this.access = access;
        this.handler = handler;
    }

    /** Names an address that is read, by GET or HEAD. */
    public static Unguarded get(String pattern) {
        return new Unguarded(Method.GET, pattern);
    }

    /** Names an address that a form is sent to. */
    public static Unguarded post(String pattern) {
        return new Unguarded(Method.POST, pattern);
    }

    /** Names an address that a form with a file of at most so many bytes is sent to. */
    public static Unguarded upload(String pattern, long largestFile) {
        return new Unguarded(Method.POST, pattern, largestFile, Optional.empty());
    }

    /** Returns the pattern, which is what logs say instead of the address. */
    public String pattern() {
        return address.pattern;
    }

    /** Returns the method. */
    public Method method() {
        return address.method;
    }

    /** Returns who may use it. */
    public Access<V> access() {
        return access;
    }

    /** Returns how large a file may be that is sent here, in bytes; 0 if none is taken. */
    long largestFile() {
        return address.largestFile;
    }

    /** Returns whether it says which fields the form has that is sent here. */
    boolean declaresFields() {
        return address.fields.isPresent();
    }

    /** Returns whether a form with fields of these names may be sent here. */
    boolean takes(Set<String> names) {
        return address.fields
                .map(own -> names.stream().allMatch(name -> own.contains(name) || EVERY_FORM.contains(name)))
                .orElse(true);
    }

    /** Returns whether the answer is for machines. */
    boolean api() {
        return address.pattern.startsWith("/api/");
    }

    Optional<Map<String, String>> match(List<String> segments) {
        return address.match(segments);
    }

    Optional<Reply> answer(Visit visit) {
        return access.admit(visit, visit.admitted()).map(viewer -> handler.answer(visit, viewer));
    }

    /** What a form may do. */
    public enum Method {
        /** Reads; also answers HEAD. */
        GET,
        /** Changes something. */
        POST
    }

    /** What answers at an address. */
    @FunctionalInterface
    public interface Handler<V> {
        /** Answers one request of a viewer who was let in. */
        Reply answer(Visit visit, V viewer);
    }

    /** An address that does not say yet who may use it. */
    public static final class Unguarded {
        private final Method method;
        private final String pattern;
        private final List<String> parts;
        private final long largestFile;
        private final Optional<Set<String>> fields;

        private Unguarded(Method method, String pattern) {
            this(method, pattern, 0, Optional.empty());
        }

        private Unguarded(Method method, String pattern, long largestFile, Optional<Set<String>> fields) {
            this.method = method;
            this.largestFile = largestFile;
            this.fields = fields;
            this.pattern = Objects.requireNonNull(pattern, "pattern");
            this.parts = pattern.equals("/")
                    ? List.of()
                    : List.of(pattern.substring(1).split("/"));
        }

        /**
         * Names the fields of the form that is sent here, beside those that every form carries. A form with any other is refused before
         * anything is looked up (P36). Without this the handler itself must refuse it, as those of the back office do.
         */
        public Unguarded taking(String... names) {
            return new Unguarded(method, pattern, largestFile, Optional.of(Set.of(names)));
        }

        /** Says who may use it. */
        public <V> Guarded<V> allow(Access<V> access) {
            return new Guarded<>(this, access);
        }

        private Optional<Map<String, String>> match(List<String> segments) {
            return fits(segments) ? Optional.of(names(segments)) : Optional.empty();
        }

        private boolean fits(List<String> segments) {
            for (int at = 0; at < parts.size(); at++) {
                String part = parts.get(at);
                if (part.endsWith("...}")) {
                    return true;
                }
                boolean there = at < segments.size();
                if (!there || !(part.startsWith("{") || part.equals(segments.get(at)))) {
                    return false;
                }
            }
            return segments.size() == parts.size();
        }

        private Map<String, String> names(List<String> segments) {
            Map<String, String> names = new HashMap<>();
            for (int at = 0; at < Math.min(parts.size(), segments.size()); at++) {
                String part = parts.get(at);
                if (part.startsWith("{") && !part.endsWith("...}")) {
                    names.put(part.substring(1, part.length() - 1), segments.get(at));
                }
            }
            return names;
        }
    }

    /** An address that says who may use it. */
    public static final class Guarded<V> {
        private final Unguarded address;
        private final Access<V> access;

        private Guarded(Unguarded address, Access<V> access) {
            this.address = address;
            this.access = Objects.requireNonNull(access, "access");
        }

        /** Says what answers. */
        public Route<V> to(Handler<V> handler) {
            return new Route<>(address, access, Objects.requireNonNull(handler, "handler"));
        }
    }
}
