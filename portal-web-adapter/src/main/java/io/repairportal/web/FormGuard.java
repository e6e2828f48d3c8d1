package io.repairportal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Makes sure that a form was filled in on a page of the portal in this very browser: the browser says where the form came from, and the
 * form carries a token bound to the session (P20). Needs no memory on any node.
 */
final class FormGuard {
    /** The field that carries the token. */
    static final String FIELD = "form";

    private final String origin;

    FormGuard(URI publicUrl) {
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
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
                .map(sent -> sent.equals(origin) || sent.endsWith("://" + request.getHeader("Host")))
                .orElse(true);
    }
}
