package io.repairportal.web;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers that every answer carries. {@code Strict-Transport-Security} is the host's: it speaks for more than the portal.
 */
final class SecurityHeaders {
    private static final String PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FILE = "default-src 'none'; sandbox; frame-ancestors 'none'";
    private static final String LETTER =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
    private static final String SHARED = "default-src 'none'; frame-ancestors 'none'";
    private static final String DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private SecurityHeaders() {}

    /** Sets the headers of a page or a machine's answer: kept nowhere. */
    static void page(HttpServletResponse response) {
        common(response, PAGE);
        response.setHeader("Cache-Control", "no-store");
    }

    /** Sets the headers of a customer's file: the browser may run nothing in it (P27). */
    static void file(HttpServletResponse response) {
        common(response, FILE);
        response.setHeader("Cache-Control", "no-store");
    }

    /** Sets the headers of a customer's picture: kept, but shown again only after its right was asked again (P27). */
    static void picture(HttpServletResponse response) {
        common(response, FILE);
        response.setHeader("Cache-Control", "private, no-cache");
    }

    /** Sets the headers of a mail in a frame: styles of its own, no script, no address of anybody, in no page but ours (P30, P34). */
    static void letter(HttpServletResponse response) {
        common(response, LETTER);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Cache-Control", "no-store");
    }

    /** Sets the headers of a file that is the same for everybody. */
    static void shared(HttpServletResponse response, boolean keep) {
        common(response, SHARED);
        response.setHeader("Cache-Control", keep ? "public, max-age=31536000, immutable" : "public, no-cache");
    }

    private static void common(HttpServletResponse response, String policy) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", DEVICES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
