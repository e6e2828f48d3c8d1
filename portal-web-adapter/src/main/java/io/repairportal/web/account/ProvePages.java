package io.repairportal.web.account;

import io.repairportal.core.access.SignedIn;
import io.repairportal.core.signin.CodeChallenge;
import io.repairportal.core.signin.FreshProof;
import io.repairportal.core.signin.SignInOutcome;
import io.repairportal.web.Access;
import io.repairportal.web.Onward;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.signin.Attempts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Showing once more who one is, by password or code, before something that matters is changed; leads back to where she was (A19). Safe for
 * use by many threads.
 */
public final class ProvePages {
    static final String PASSWORD = "password";
    static final String CODE = "code";
    static final String CHALLENGE = "challenge";
    static final String BY = "by";

    private static final String PROVE = "/account/prove";

    private final FreshProof proof;
    private final ProveViews views;

    /** Proves by this service. */
    public ProvePages(FreshProof proof, ProveViews views) {
        this.proof = Objects.requireNonNull(proof, "proof");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get(PROVE).allow(Access.SIGNED_IN).to(this::ask),
                Route.post(PROVE)
                        .taking(PASSWORD, CODE, CHALLENGE, BY, Onward.FIELD)
                        .allow(Access.SIGNED_IN)
                        .to(this::answer));
    }

    private Reply ask(Visit visit, SignedIn who) {
        if (proof.isFresh(who)) {
            return Reply.redirect(onward(visit));
        }
        Optional<CodeChallenge> asked = CodeChallenge.parse(visit.query(CHALLENGE));
        if (asked.isPresent()) {
            return views.code(visit, asked.get(), Optional.empty());
        }
        return views.usesPassword(visit, who) ? views.password(visit, Optional.empty()) : views.sendCode(visit);
    }

    private Reply answer(Visit visit, SignedIn who) {
        Optional<CodeChallenge> asked = CodeChallenge.parse(visit.field(CHALLENGE));
        if (asked.isPresent()) {
            return byCode(visit, who, asked.get());
        }
        if (visit.field(BY).equals(CODE)) {
            CodeChallenge sent = proof.sendCode(visit.provider().ref(), who, visit.caller());
            return Reply.redirect("prove?" + CHALLENGE + "=" + sent.value() + ProveViews.next(visit));
        }
        return byPassword(visit, who);
    }

    private Reply byPassword(Visit visit, SignedIn who) {
        String password = visit.field(PASSWORD);
        if (password.isEmpty()) {
            return views.password(visit, Optional.of("signIn.secretBlank"));
        }
        SignInOutcome outcome = proof.byPassword(visit.provider().ref(), who, password, Attempts.of(visit, who.kept()));
        return outcome.fold(
                in -> in(visit, in),
                wrong -> views.password(visit, Optional.of("password.wrongOld")),
                tooMany -> views.tooMany(visit),
                locked -> Reply.notFound());
    }

    private Reply byCode(Visit visit, SignedIn who, CodeChallenge asked) {
        String code = visit.field(CODE);
        if (code.isBlank()) {
            return views.code(visit, asked, Optional.of("signIn.codeBlank"));
        }
        return proof.byCode(
                        visit.provider().ref(),
                        who,
                        new FreshProof.CodeAttempt(asked, code),
                        Attempts.of(visit, who.kept()))
                .fold(
                        in -> in(visit, in),
                        wrong -> views.code(visit, asked, Optional.of("signIn.codeWrong")),
                        tooMany -> views.tooMany(visit),
                        locked -> Reply.notFound());
    }

    private static Reply in(Visit visit, SignInOutcome.In in) {
        Attempts.welcome(visit, in);
        return Reply.redirect(onward(visit));
    }

    private static String onward(Visit visit) {
        return Onward.sent(visit)
                .map(path -> visit.links().onward(Optional.of(path)))
                .orElseGet(() -> visit.links().account(""));
    }
}
