package io.repairportal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One request and its answer, as the container hands them over.
 *
 * @param request the request
 * @param response the answer
 * @param support what a customer can quote and staff can search the log for; random
 */
record Exchange(HttpServletRequest request, HttpServletResponse response, String support) {
    private static final Pattern NEVER = Pattern.compile(".*;q=0(\\.0*)?");

    boolean head() {
        return "HEAD".equals(request.getMethod());
    }

    boolean post() {
        return "POST".equals(request.getMethod());
    }

    /** Returns whether the browser can read answers that are packed this way. */
    boolean accepts(String encoding) {
        String accepted =
                Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
        return Arrays.stream(accepted.split(","))
                .map(each -> each.replace(" ", ""))
                .filter(each -> each.split(";", 2)[0].equalsIgnoreCase(encoding))
                .anyMatch(each -> !NEVER.matcher(each).matches());
    }
}
