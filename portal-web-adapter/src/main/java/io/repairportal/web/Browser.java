package io.repairportal.web;

import io.repairportal.core.access.Access;
import io.repairportal.core.access.SessionToken;
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
    private final List<String> changes = new ArrayList<>();
    private Optional<SessionToken> session;
    private String formToken = "";

    Browser(Access access, Cookies cookies, HostRequest request) {
        this.access = access;
        this.cookies = cookies;
        this.session = cookies.session(request);
    }

    /** Returns the session. */
    public Optional<SessionToken> session() {
        return session;
    }

    /** Returns what a form must carry to be taken from this browser (P20); the same for all forms of one page. */
    public String formToken() {
        if (formToken.isEmpty()) {
            formToken = access.formToken(session.orElseGet(this::meet));
        }
        return formToken;
    }

    /** Tells the browser to keep the session that has just begun, instead of any other (P19). */
    public void keep(SessionToken next) {
        session = Optional.of(next);
        formToken = "";
        changes.add(cookies.keep(next));
    }

    /** Tells the browser to forget its session. */
    public void forget() {
        session = Optional.empty();
        formToken = "";
        changes.add(cookies.forget());
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
        keep(token);
        return token;
    }
}
