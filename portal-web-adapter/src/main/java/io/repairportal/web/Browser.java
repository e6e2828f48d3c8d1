package io.repairportal.web;

import io.repairportal.core.access.Access;
import io.repairportal.core.access.PreviewTicket;
import io.repairportal.core.access.SessionToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the portal and one browser know of each other during one request: the session it sent, and the cookies it will be told to keep. A
 * stranger is given a random token only when a page with a form is shown, and that token is stored nowhere. Not for use by several
 * threads.
 */
public final class Browser {
    private final Access access;
    private final Cookies cookies;
    private final HostRequest request;
    private final List<String> changes = new ArrayList<>();
    private Optional<SessionToken> session;
    private String formToken = "";

    Browser(Access access, Cookies cookies, HostRequest request) {
        this.access = access;
        this.cookies = cookies;
        this.request = request;
        this.session = cookies.session(request);
    }

    /** How long a browser keeps a session. Whether the session still counts is decided by core at every request. */
    public enum Keeping {
        /** For a day: links have been answered (A6). */
        A_DAY(Optional.of(Duration.ofHours(24))),
        /** Until it is closed: somebody has signed in. */
        UNTIL_CLOSED(Optional.empty()),
        /** For a month: somebody wants to stay signed in on this device (A19). */
        A_MONTH(Optional.of(Duration.ofDays(30)));

        private final Optional<Duration> lifetime;

        Keeping(Optional<Duration> lifetime) {
            this.lifetime = lifetime;
        }

        Optional<Duration> lifetime() {
            return lifetime;
        }
    }

    /** Returns the session. */
    public Optional<SessionToken> session() {
        return session;
    }

    /** Returns the staff preview it is in. */
    public Optional<PreviewTicket> preview() {
        return cookies.preview(request);
    }

    /** Returns what it shows to be recognised as a device somebody has signed in on. */
    public Optional<String> device() {
        return cookies.device(request);
    }

    /** Returns what a person recognises it by, for example {@code Firefox, Android}; empty if it does not say. */
    public String label() {
        return request.header("User-Agent").map(Devices::label).orElse("");
    }

    /** Returns what a form must carry to be taken from this browser (P20); the same for all forms of one page. */
    public String formToken() {
        if (formToken.isEmpty()) {
            formToken = access.formToken(session.orElseGet(this::meet));
        }
        return formToken;
    }

    /** Tells the browser to keep the session that has just begun, instead of any other (P19). */
    public void keep(SessionToken next, Keeping how) {
        session = Optional.of(next);
        formToken = "";
        changes.add(cookies.keep(next, how));
    }

    /** Tells the browser to forget its session. */
    public void forget() {
        session = Optional.empty();
        formToken = "";
        changes.add(cookies.forget());
    }

    /** Puts the browser into a staff preview (K3). */
    public void keep(PreviewTicket ticket) {
        changes.add(cookies.keep(ticket));
    }

    /** Ends the staff preview. */
    public void leavePreview() {
        changes.add(cookies.leavePreview());
    }

    /** Tells the browser as which device it is known from now on. */
    public void keepDevice(String token) {
        changes.add(cookies.keepDevice(token));
    }

    /** Tells the browser to remember the language it was asked for. */
    public void keep(Locale language) {
        changes.add(cookies.keep(language));
    }

    String random() {
        return access.newBrowser().value();
    }

    boolean sent(String formToken) {
        return session.filter(token -> access.formTokenMatches(token, formToken))
                .isPresent();
    }

    List<String> changes() {
        return List.copyOf(changes);
    }

    private SessionToken meet() {
        SessionToken token = access.newBrowser();
        keep(token, Keeping.A_DAY);
        return token;
    }
}
