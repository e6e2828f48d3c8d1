package io.repairportal.web.signin;

import io.repairportal.core.access.Admitted;
import io.repairportal.core.signin.AccountSignIn;
import io.repairportal.core.signin.CodeChallenge;
import io.repairportal.core.signin.PasswordAttempt;
import io.repairportal.core.signin.SignInOutcome;
import io.repairportal.web.Access;
import io.repairportal.web.Onward;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Signing in by password or by code (A7, A8, A21). Whatever was wrong, the answer is the same (P9); who was on the way to a page is led
 * there afterwards. Safe for use by many threads.
 */
public final class SignInPages {
    private static final String CODE = "/sign-in/code";
    private static final int LONGEST_NAME = 254;

    private final AccountSignIn accounts;
    private final SignInViews views;

    /** Signs people in by this service. */
    public SignInPages(AccountSignIn accounts, SignInViews views) {
        this.accounts = Objects.requireNonNull(accounts, "accounts");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/sign-in").allow(Access.STRANGER).to(this::ask),
                Route.post("/sign-in")
                        .taking(SignInViews.NAME, SignInViews.PASSWORD, Attempts.KEEP, Onward.FIELD)
                        .allow(Access.STRANGER)
                        .to((visit, anybody) -> byPassword(visit)),
                Route.get(CODE).allow(Access.STRANGER).to(this::askForCode),
                Route.post(CODE)
                        .taking(
                                SignInViews.NAME,
                                SignInViews.CODE,
                                SignInViews.CHALLENGE,
                                SignInViews.GIVEN,
                                Attempts.KEEP,
                                Onward.FIELD)
                        .allow(Access.STRANGER)
                        .to((visit, anybody) -> code(visit)));
    }

    private Reply ask(Visit visit, Admitted admitted) {
        if (admitted.signedIn().isPresent()) {
            return Reply.redirect(visit.links().onward(Onward.sent(visit)));
        }
        if (!accounts.hasPasswords()) {
            return Reply.redirect(visit.links().signInByCode(Onward.sent(visit).orElse("")));
        }
        return views.password(visit, SignInViews.Wrong.nothing());
    }

    private Reply byPassword(Visit visit) {
        String name = visit.field(SignInViews.NAME);
        String password = visit.field(SignInViews.PASSWORD);
        if (name.isBlank() || password.isEmpty()) {
            return views.password(visit, SignInViews.Wrong.blanks(name.isBlank(), password.isEmpty()));
        }
        SignInOutcome outcome = accounts.byPassword(
                visit.provider().ref(), new PasswordAttempt(name, password), Attempts.of(visit, Attempts.keep(visit)));
        return outcome.fold(
                in -> in(visit, in),
                wrong -> views.password(visit, SignInViews.Wrong.both("signIn.wrong")),
                tooMany -> views.tooMany(visit),
                locked -> views.locked(visit, locked.nothingOffered()));
    }

    private Reply askForCode(Visit visit, Admitted admitted) {
        if (admitted.signedIn().isPresent()) {
            return Reply.redirect(visit.links().onward(Onward.sent(visit)));
        }
        if (!visit.query(SignInViews.GIVEN).isEmpty()) {
            return views.givenCode(visit, SignInViews.Wrong.nothing());
        }
        return challenge(visit.query(SignInViews.CHALLENGE))
                .map(asked -> views.code(visit, asked, Optional.empty()))
                .orElseGet(() -> views.requestCode(visit, Optional.empty()));
    }

    private Reply code(Visit visit) {
        if (!visit.field(SignInViews.GIVEN).isEmpty()) {
            return byGivenCode(visit);
        }
        return challenge(visit.field(SignInViews.CHALLENGE))
                .map(asked -> byCode(visit, asked))
                .orElseGet(() -> requestCode(visit));
    }

    private Reply requestCode(Visit visit) {
        String name = visit.field(SignInViews.NAME);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return views.requestCode(visit, Optional.of(name.isBlank() ? "signIn.nameBlank" : "signIn.nameTooLong"));
        }
        CodeChallenge asked = accounts.requestCode(visit.provider().ref(), name, visit.caller());
        return Reply.redirect(SignInViews.codeUrl(visit, asked));
    }

    private Reply byCode(Visit visit, CodeChallenge asked) {
        String code = visit.field(SignInViews.CODE);
        if (code.isBlank()) {
            return views.code(visit, asked, Optional.of("signIn.codeBlank"));
        }
        return accounts.byCode(visit.provider().ref(), asked, code, Attempts.of(visit, Attempts.keep(visit)))
                .fold(
                        in -> in(visit, in),
                        wrong -> views.code(visit, asked, Optional.of("signIn.codeWrong")),
                        tooMany -> views.tooMany(visit),
                        locked -> views.locked(visit, locked.nothingOffered()));
    }

    private Reply byGivenCode(Visit visit) {
        String name = visit.field(SignInViews.NAME);
        String code = visit.field(SignInViews.CODE);
        if (name.isBlank() || code.isBlank()) {
            return views.givenCode(visit, SignInViews.Wrong.blanks(name.isBlank(), code.isBlank()));
        }
        return accounts.byHandedOverCode(visit.provider().ref(), name, code, Attempts.of(visit, false))
                .fold(
                        in -> in(visit, in),
                        wrong -> views.givenCode(visit, SignInViews.Wrong.both("signIn.givenWrong")),
                        tooMany -> views.tooMany(visit),
                        locked -> views.locked(visit, locked.nothingOffered()));
    }

    private static Reply in(Visit visit, SignInOutcome.In in) {
        Attempts.welcome(visit, in);
        Optional<String> next = Onward.sent(visit);
        // why the choice: whoever can work for several customers or shops says for which one first (A15)
        return Reply.redirect(
                next.isPresent() ? visit.links().onward(next) : visit.links().choose(""));
    }

    private static Optional<CodeChallenge> challenge(String text) {
        return CodeChallenge.parse(text);
    }
}
