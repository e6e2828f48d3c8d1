package io.repairportal.web.signin;

import io.repairportal.core.access.Admitted;
import io.repairportal.core.signin.Accept;
import io.repairportal.core.signin.AcceptOutcome;
import io.repairportal.core.signin.InvitationDoor;
import io.repairportal.core.signin.Invitations;
import io.repairportal.core.signin.InviteToken;
import io.repairportal.core.signin.PasswordFlaw;
import io.repairportal.core.signin.SignInOutcome;
import io.repairportal.spi.customer.Contact;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an invitation leads: the login is set up, or the customer added to one that is there (A8, A15). Looking changes nothing (P14);
 * whatever is wrong with an invitation, the page is the same. Safe for use by many threads.
 */
public final class InvitePages {
    private static final String INVITATION = "/invite/{token}";
    private static final int LONGEST = 200;

    private final Invitations invitations;
    private final InviteViews views;

    /** Accepts invitations by this service. */
    public InvitePages(Invitations invitations, InviteViews views) {
        this.invitations = Objects.requireNonNull(invitations, "invitations");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get(INVITATION)
                        .allow(Access.STRANGER)
                        .to((visit, admitted) -> look(visit, admitted, Wrong.nothing())),
                Route.post(INVITATION)
                        .taking(
                                InviteViews.USER_NAME,
                                InviteViews.GIVEN,
                                InviteViews.FAMILY,
                                InviteViews.RENEW,
                                NewPassword.FIELD)
                        .allow(Access.STRANGER)
                        .to(this::answer));
    }

    /** Keys or words of what is wrong with the fields. */
    record Wrong(Optional<String> given, Optional<String> family, Optional<PasswordFlaw> password) {
        static Wrong nothing() {
            return new Wrong(Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Wrong names(String given, String family) {
            boolean nobody = given.isBlank() && family.isBlank();
            return new Wrong(
                    nobody
                            ? Optional.of("invite.nameBlank")
                            : Optional.of("invite.nameTooLong").filter(key -> given.length() > LONGEST),
                    Optional.of("invite.nameTooLong").filter(key -> family.length() > LONGEST),
                    Optional.empty());
        }

        boolean any() {
            return given.isPresent() || family.isPresent();
        }
    }

    private Reply look(Visit visit, Admitted admitted, Wrong wrong) {
        return token(visit)
                .<InvitationDoor>map(token -> invitations.look(visit.provider().ref(), token, admitted))
                .orElseGet(InvitationDoor.NotUsable::new)
                .fold(
                        setUp -> views.setUp(visit, setUp, wrong),
                        join -> views.join(visit, join),
                        signInFirst -> views.signInFirst(visit),
                        notUsable -> views.over(visit));
    }

    private Reply answer(Visit visit, Admitted admitted) {
        Optional<InviteToken> token = token(visit);
        if (!visit.field(InviteViews.RENEW).isEmpty()) {
            token.ifPresent(known -> invitations.askAgain(visit.provider().ref(), known, visit.caller()));
            return Reply.redirect(visit.links().newLink());
        }
        if (token.isEmpty()) {
            return views.over(visit);
        }
        return admitted.signedIn()
                .map(who ->
                        done(visit, admitted, invitations.join(visit.provider().ref(), token.get(), who)))
                .orElseGet(() -> setUp(visit, admitted, token.get()));
    }

    private Reply setUp(Visit visit, Admitted admitted, InviteToken token) {
        String given = visit.field(InviteViews.GIVEN).strip();
        String family = visit.field(InviteViews.FAMILY).strip();
        Wrong wrong = Wrong.names(given, family);
        if (wrong.any()) {
            return look(visit, admitted, wrong);
        }
        Accept accept = new Accept(new Contact.PersonName(given, family), visit.field(NewPassword.FIELD));
        return done(
                visit, admitted, invitations.accept(visit.provider().ref(), token, accept, Attempts.of(visit, false)));
    }

    private Reply done(Visit visit, Admitted admitted, AcceptOutcome outcome) {
        return outcome.fold(
                in -> {
                    Attempts.welcome(visit, new SignInOutcome.In(in.session(), in.device(), false));
                    return Reply.redirect(visit.links().home());
                },
                joined -> Reply.redirect(visit.links().account("") + "?done=joined"),
                refused -> look(
                        visit, admitted, new Wrong(Optional.empty(), Optional.empty(), Optional.of(refused.flaw()))),
                notUsable -> views.over(visit));
    }

    private static Optional<InviteToken> token(Visit visit) {
        return InviteToken.parse(visit.segment("token"));
    }
}
