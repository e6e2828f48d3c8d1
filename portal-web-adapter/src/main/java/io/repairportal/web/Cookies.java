package io.repairportal.web;

import io.repairportal.core.access.SessionToken;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The two cookies of the portal: the session's, and the chosen language's. Both belong to the portal's path at its public address; with
 * https they are {@code Secure} and carry the prefix by which browsers guarantee it (P19).
 */
final class Cookies {
    private static final Duration SESSION = Duration.ofHours(24);
    private static final Duration LANGUAGE = Duration.ofDays(365);

    private final String session;
    private final String attributes;

    Cookies(URI publicUrl) {
        String path = publicUrl.getPath() == null || publicUrl.getPath().isEmpty() ? "/" : publicUrl.getPath();
        boolean secure = "https".equalsIgnoreCase(publicUrl.getScheme());
        String prefix = path.equals("/") ? "__Host-" : "__Secure-";
        this.session = (secure ? prefix : "") + "rp_session";
        this.attributes = "; Path=" + path + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** Returns the session that the browser sent. */
    Optional<SessionToken> session(HostRequest request) {
        return request.cookie(session).flatMap(SessionToken::parse);
    }

    /** Returns the language the reader chose earlier. */
    Optional<Locale> language(HostRequest request) {
        return request.cookie("rp_lang").filter(tag -> tag.length() <= 35).map(Locale::forLanguageTag);
    }

    /** Returns the header that makes a browser keep this session. */
    String keep(SessionToken token) {
        return session + "=" + token.value() + attributes + "; Max-Age=" + SESSION.toSeconds();
    }

    /** Returns the header that makes a browser forget its session. */
    String forget() {
        return session + "=" + attributes + "; Max-Age=0";
    }

    /** Returns the header that makes a browser remember a language; it says nothing about the person. */
    String keep(Locale language) {
        return "rp_lang=" + language.toLanguageTag() + attributes + "; Max-Age=" + LANGUAGE.toSeconds();
    }
}
