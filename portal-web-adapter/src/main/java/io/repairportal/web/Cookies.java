package io.repairportal.web;

import io.repairportal.core.access.PreviewTicket;
import io.repairportal.core.access.SessionToken;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The cookies of the portal: the session's, the device's, a staff preview's, and the chosen language's. All belong to the portal's path at
 * its public address; with https they are {@code Secure}, and those that open anything carry the prefix by which browsers guarantee it (P19).
 */
final class Cookies {
    private static final Duration PREVIEW = Duration.ofMinutes(30);
    private static final Duration YEAR = Duration.ofDays(365);

    private final String prefix;
    private final String attributes;

    Cookies(URI publicUrl) {
        String path = publicUrl.getPath() == null || publicUrl.getPath().isEmpty() ? "/" : publicUrl.getPath();
        boolean secure = "https".equalsIgnoreCase(publicUrl.getScheme());
        this.prefix = !secure ? "" : path.equals("/") ? "__Host-" : "__Secure-";
        this.attributes = "; Path=" + path + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** Returns the session that the browser sent. */
    Optional<SessionToken> session(HostRequest request) {
        return request.cookie(prefix + "rp_session").flatMap(SessionToken::parse);
    }

    /** Returns the staff preview that the browser is in (K3). */
    Optional<PreviewTicket> preview(HostRequest request) {
        return request.cookie(prefix + "rp_preview").flatMap(PreviewTicket::parse);
    }

    /** Returns what the browser shows to be recognised as a device somebody has signed in on (P8). */
    Optional<String> device(HostRequest request) {
        return request.cookie(prefix + "rp_device");
    }

    /** Returns the language the reader chose earlier. */
    Optional<Locale> language(HostRequest request) {
        return request.cookie("rp_lang").filter(tag -> tag.length() <= 35).map(Locale::forLanguageTag);
    }

    /** Returns the header that makes a browser keep this session. */
    String keep(SessionToken token, Browser.Keeping how) {
        String lifetime = how.lifetime().map(time -> lasting(time)).orElse("");
        return prefix + "rp_session=" + token.value() + attributes + lifetime;
    }

    /** Returns the header that makes a browser forget its session. */
    String forget() {
        return prefix + "rp_session=" + attributes + lasting(Duration.ZERO);
    }

    /** Returns the header that puts a browser into a staff preview. */
    String keep(PreviewTicket ticket) {
        return prefix + "rp_preview=" + ticket.value() + attributes + lasting(PREVIEW);
    }

    /** Returns the header that ends a staff preview. */
    String leavePreview() {
        return prefix + "rp_preview=" + attributes + lasting(Duration.ZERO);
    }

    /** Returns the header that makes a browser remember as which device it is known. */
    String keepDevice(String token) {
        return prefix + "rp_device=" + token + attributes + lasting(YEAR);
    }

    /** Returns the header that makes a browser remember a language; it says nothing about the person. */
    String keep(Locale language) {
        return "rp_lang=" + language.toLanguageTag() + attributes + lasting(YEAR);
    }

    private static String lasting(Duration time) {
        return "; Max-Age=" + time.toSeconds();
    }
}
