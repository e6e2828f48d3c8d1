package io.repairportal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * Where in the portal a request points: the segments below the mount, each decoded by itself. Read from the address as it was sent, so
 * that nothing is normalised away; whatever is no address of ours (encoded slashes, dots that climb) simply matches no route.
 *
 * @param segments below the mount; none for the portal's own address with a slash at the end
 * @param root how a page at this address names the mount: {@code ./}, {@code ../} and so on
 * @param slash whether the address has the slash behind the mount that makes relative addresses work
 */
record RequestPath(List<String> segments, String root, boolean slash) {
    private static final String NOWHERE = "/?";

    RequestPath {
        segments = List.copyOf(segments);
    }

    /** Returns the path of a request. */
    static RequestPath of(HttpServletRequest request) {
        String below = belowMount(request);
        List<String> raw =
                below.length() <= 1 ? List.of() : List.of(below.substring(1).split("/", -1));
        String root = raw.size() <= 1 ? "./" : "../".repeat(raw.size() - 1);
        return new RequestPath(raw.stream().map(RequestPath::decoded).toList(), root, !below.isEmpty());
    }

    /** Returns the path without its first segments. */
    RequestPath from(int first) {
        return new RequestPath(segments.subList(first, segments.size()), root, slash);
    }

    /** Returns the path without the empty segment behind a slash at its end, if it is the only one. */
    RequestPath withoutEmptyEnd() {
        return segments.equals(List.of("")) ? new RequestPath(List.of(), root, slash) : this;
    }

    private static String belowMount(HttpServletRequest request) {
        String pattern = request.getHttpServletMapping().getPattern();
        String prefix = pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 2) : "";
        String mount = request.getContextPath() + prefix;
        String raw = request.getRequestURI();
        if (!raw.startsWith(mount)) {
            return NOWHERE;
        }
        String below = raw.substring(mount.length());
        return below.isEmpty() || below.startsWith("/") ? below : NOWHERE;
    }

    private static String decoded(String segment) {
        return Optional.of(segment)
                .filter(raw -> raw.indexOf('+') < 0 && raw.indexOf('&') < 0)
                .flatMap(Parameters::decode)
                .orElse(segment);
    }
}
