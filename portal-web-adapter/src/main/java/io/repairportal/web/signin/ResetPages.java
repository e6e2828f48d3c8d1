package io.repairportal.web.signin;

import io.repairportal.core.signin.PasswordFlaw;
import io.repairportal.core.signin.PasswordOutcome;
import io.repairportal.core.signin.Passwords;
import io.repairportal.core.signin.ResetToken;
import io.repairportal.web.Access;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FieldView;
import io.repairportal.web.layout.FieldsView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A new password in place of a forgotten one (A10). Asking is answered alike for every name; opening the link changes nothing (P9, P14). */
public final class ResetPages {
    private static final String LINK = "/reset/{token}";
    private static final String NAME = "name";
    private static final String SENT = "sent";
    private static final int LONGEST = 254;

    private final Passwords passwords;
    private final Entries entries;

    /** Sets passwords by this service. */
    public ResetPages(Passwords passwords, Entries entries) {
        this.passwords = Objects.requireNonNull(passwords, "passwords");
        this.entries = Objects.requireNonNull(entries, "entries");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/reset").allow(Access.STRANGER).to((visit, anybody) -> show(visit)),
                Route.post("/reset").taking(NAME).allow(Access.STRANGER).to((visit, anybody) -> ask(visit)),
                Route.get(LINK).allow(Access.STRANGER).to((visit, anybody) -> open(visit)),
                Route.post(LINK)
                        .taking(NewPassword.FIELD)
                        .allow(Access.STRANGER)
                        .to((visit, anybody) -> set(visit)));
    }

    private Reply show(Visit visit) {
        return visit.query(SENT).isEmpty()
                ? form(visit, Optional.empty())
                : Entries.door(entries.frame(visit), 200, "mail", "reset.sent");
    }

    private Reply ask(Visit visit) {
        String name = visit.field(NAME);
        if (name.isBlank() || name.length() > LONGEST) {
            return form(visit, Optional.of(name.isBlank() ? "signIn.nameBlank" : "signIn.nameTooLong"));
        }
        passwords.requestReset(visit.provider().ref(), name, visit.caller());
        return Reply.redirect(visit.links().reset() + "?" + SENT + "=yes");
    }

    private Reply open(Visit visit) {
        return token(visit)
                        .filter(token -> passwords.isUsable(visit.provider().ref(), token))
                        .isPresent()
                ? choose(visit, Optional.empty())
                : over(visit);
    }

    private Reply set(Visit visit) {
        Optional<ResetToken> token = token(visit);
        if (token.isEmpty()) {
            return over(visit);
        }
        PasswordOutcome outcome = passwords.reset(visit.provider().ref(), token.get(), visit.field(NewPassword.FIELD));
        return outcome.fold(
                changed -> Reply.redirect(visit.links().signIn("") + "?changed=yes"),
                refused -> choose(visit, Optional.of(refused.flaw())),
                wrongOld -> over(visit),
                notNow -> over(visit));
    }

    private Reply form(Visit visit, Optional<String> wrong) {
        Frame frame = entries.frame(visit);
        FieldView name = FieldView.of(FieldView.Kind.TEXT, NAME, frame.texts().of("signIn.name"))
                .autocomplete("username")
                .atMost(LONGEST)
                .filled(visit.field(NAME))
                .wrong(wrong.map(key -> frame.texts().of(key)));
        FieldsView form = Forms.fields(visit, frame.texts().of("reset.button"), List.of(name));
        EntryView.Way back = new EntryView.Way(
                visit.links().signIn(""), "user", frame.texts().of("signIn.back"));
        return Entries.page(frame, "reset.heading", form, back);
    }

    private Reply choose(Visit visit, Optional<PasswordFlaw> flaw) {
        Frame frame = entries.frame(visit);
        int shortest = passwords.shortest(visit.admitted().settings(), false);
        NewPassword password = new NewPassword(
                shortest, passwords.suggestion(), flaw.map(found -> NewPassword.words(frame, found, shortest)));
        FieldsView form = Forms.fields(visit, frame.texts().of("reset.set"), List.of(password.field(frame)));
        return Entries.page(frame, "reset.choose", form);
    }

    private Reply over(Visit visit) {
        Frame frame = entries.frame(visit);
        return Reply.view(
                404,
                LinkViews.DOOR,
                LinkViews.door(frame, "link-off", "reset.over", Optional.empty())
                        .leading(new EntryView.Way(
                                visit.links().reset(), "mail", frame.texts().of("reset.again"))));
    }

    private static Optional<ResetToken> token(Visit visit) {
        return ResetToken.parse(visit.segment("token"));
    }
}
