package io.repairportal.web.account;

import io.repairportal.core.access.SessionToken;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.signin.AccountSessionsDesk;
import io.repairportal.core.signin.ChangePassword;
import io.repairportal.core.signin.PasswordFlaw;
import io.repairportal.core.signin.PasswordOutcome;
import io.repairportal.core.signin.Passwords;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.signin.Attempts;
import io.repairportal.web.signin.NewPassword;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sessions and password of whoever is signed in (A10, A19). Safe for use by many threads. */
public final class SecurityPages {
    static final String OLD = "old";
    static final String SESSION = "session";
    static final String OTHERS = "others";
    static final String EVERYWHERE = "everywhere";

    private static final String BELOW = "security/password";
    private static final String PASSWORD = "/account/" + BELOW;

    private final Passwords passwords;
    private final AccountSessionsDesk sessions;
    private final SecurityViews views;
    private final Proofs proofs;

    /** Changes passwords, after these proofs, and ends sessions by these services. */
    public SecurityPages(Passwords passwords, AccountSessionsDesk sessions, SecurityViews views, Proofs proofs) {
        this.passwords = Objects.requireNonNull(passwords, "passwords");
        this.sessions = Objects.requireNonNull(sessions, "sessions");
        this.views = Objects.requireNonNull(views, "views");
        this.proofs = Objects.requireNonNull(proofs, "proofs");
    }

    /** What is wrong with what was sent. */
    record Wrong(Optional<String> old, Optional<PasswordFlaw> next) {
        static Wrong nothing() {
            return new Wrong(Optional.empty(), Optional.empty());
        }
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/account/security").allow(Access.SIGNED_IN).to(this::show),
                Route.post("/account/security")
                        .taking(SESSION, OTHERS, EVERYWHERE)
                        .allow(Access.SIGNED_IN)
                        .to(this::end),
                Route.get(PASSWORD).allow(Access.SIGNED_IN).to((visit, who) -> proofs.missing(visit, BELOW)
                        .orElseGet(() -> views.password(visit, who, Wrong.nothing()))),
                Route.post(PASSWORD)
                        .taking(OLD, NewPassword.FIELD)
                        .allow(Access.SIGNED_IN)
                        .to((visit, who) -> proofs.missing(visit, BELOW).orElseGet(() -> change(visit, who))));
    }

    private Reply show(Visit visit, SignedIn who) {
        return visit.browser()
                .session()
                .map(current -> views.security(visit, sessions.list(who, current)))
                .orElseGet(Reply::notFound);
    }

    private Reply end(Visit visit, SignedIn who) {
        return visit.browser()
                .session()
                .map(current -> end(visit, who, current))
                .orElseGet(Reply::notFound);
    }

    private Reply end(Visit visit, SignedIn who, SessionToken current) {
        if (!visit.field(EVERYWHERE).isEmpty()) {
            sessions.endAll(who, current);
            visit.browser().forget();
            return Reply.redirect(visit.links().leave() + "?from=account");
        }
        if (!visit.field(OTHERS).isEmpty()) {
            sessions.endOthers(who, current);
            return done(visit, "sessions");
        }
        boolean ended = Visit.parsed(visit.field(SESSION), SessionHash::new)
                .filter(session -> sessions.end(who, current, session))
                .isPresent();
        return ended ? done(visit, "session") : Reply.notFound();
    }

    private Reply change(Visit visit, SignedIn who) {
        boolean keep = who.kept();
        PasswordOutcome outcome = passwords.change(
                visit.provider().ref(),
                who,
                new ChangePassword(visit.field(OLD), visit.field(NewPassword.FIELD)),
                Attempts.of(visit, keep));
        return outcome.fold(
                changed -> changed(visit, changed, keep),
                refused -> views.password(visit, who, new Wrong(Optional.empty(), Optional.of(refused.flaw()))),
                wrongOld -> views.password(visit, who, new Wrong(Optional.of("password.wrongOld"), Optional.empty())),
                notNow -> views.notNow(visit));
    }

    private static Reply changed(Visit visit, PasswordOutcome.Changed changed, boolean keep) {
        changed.session().ifPresent(next -> Attempts.goOn(visit, next, keep));
        return done(visit, "password");
    }

    private static Reply done(Visit visit, String what) {
        return Reply.redirect(visit.links().account("security") + "?" + AccountPages.DONE + "=" + what);
    }
}
