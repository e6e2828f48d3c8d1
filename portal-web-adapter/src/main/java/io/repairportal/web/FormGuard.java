package io.repairportal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes sure that a form was filled in on a page of the portal in this very browser: the browser says where the form came from, which is the
 * portal's public address, whatever host the request names; and the form carries a token bound to the session (P20, decision 42). Needs no
 * memory on any node.
 */
final class FormGuard {
    /** The field that carries the token. */
    static final String FIELD = "form";

    private static final Pattern LOOPBACK = Pattern.compile("//(?:127\\.0\\.0\\.1|\\[::1])(?=:|$)");

    private final String origin;

    FormGuard(URI publicUrl) {
        this.origin = origin(publicUrl);
    }

    /** Returns whether the form may be taken. */
    boolean passes(HttpServletRequest request, Browser browser, Parameters form) {
        return fromHere(request) && browser.sent(form.text(FIELD));
    }

    private boolean fromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        // why "null" passes: browsers send it for forms of pages with "no-referrer"; the token decides then
        return Optional.ofNullable(request.getHeader("Origin"))
                .filter(sent -> !sent.equals("null"))
                .map(sent -> sent.equals(origin) || thisMachine(sent).equals(thisMachine(origin)))
                .orElse(true);
    }

    /** Returns the same under one of the names of this machine: on it, and nowhere else, they lead to the same place. */
    private static String thisMachine(String origin) {
        return LOOPBACK.matcher(origin).replaceFirst("//localhost");
    }

    /** Returns what browsers send for pages at this address (RFC 6454): small letters, and no port that goes without saying. */
    static String origin(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port;
    }
}
