package io.repairportal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes back an answer that has not begun to leave, so that a page about what failed does not go out under the headers of a file. */
final class Unsaid {
    private Unsaid() {}

    /** Forgets the body and what describes it; cookies stay, and whatever the host's own filters have set. */
    static void takeBack(HttpServletResponse response) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String name : response.getHeaderNames()) {
            if (!describesTheBody(name.toLowerCase(Locale.ROOT))) {
                kept.put(name, new ArrayList<>(response.getHeaders(name)));
            }
        }
        response.reset();
        kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    private static boolean describesTheBody(String header) {
        return header.startsWith("content-") || header.equals("etag");
    }
}
