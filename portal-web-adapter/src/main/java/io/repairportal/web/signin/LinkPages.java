package io.repairportal.web.signin;

import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.LinkToken;
import io.repairportal.core.signin.LinkAnswer;
import io.repairportal.core.signin.LinkDoor;
import io.repairportal.core.signin.LinkSignIn;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.web.Access;
import io.repairportal.web.Browser;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where an access link leads: the one question, and the page of links that do not work. Looking changes nothing (A3); whatever is wrong
 * with a link, the page is the same (A4). Safe for use by many threads.
 */
public final class LinkPages {
    private static final String NAME = "name";
    private static final String RENEW = "renew";

    private final LinkSignIn links;
    private final LinkViews views;

    /** Opens links by this service. */
    public LinkPages(LinkSignIn links, LinkViews views) {
        this.links = Objects.requireNonNull(links, "links");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/a/{token}/renew").allow(Access.STRANGER).to((visit, anybody) -> views.notWorking(visit)),
                Route.post("/a/{token}/renew")
                        .taking(RENEW)
                        .allow(Access.STRANGER)
                        .to((visit, anybody) -> renew(visit)),
                Route.post("/a/{token}")
                        .taking(NAME, RENEW)
                        .allow(Access.STRANGER)
                        .to((visit, anybody) -> answer(visit)),
                Route.get("/a/{token}").allow(Access.STRANGER).to(this::look),
                Route.get("/a/{anything...}").allow(Access.STRANGER).to((visit, anybody) -> views.notWorking(visit)),
                Route.get("/new-link").allow(Access.STRANGER).to((visit, anybody) -> views.onItsWay(visit)));
    }

    private Reply look(Visit visit, Admitted admitted) {
        return token(visit)
                .<LinkDoor>map(token -> links.look(visit.provider().ref(), token, admitted))
                .orElseGet(LinkDoor.NotWorking::new)
                .fold(
                        ask -> views.question(visit, ask.triesLeft()),
                        withoutQuestion -> views.withoutQuestion(visit),
                        alreadyIn -> to(visit, alreadyIn.target()),
                        notWorking -> views.notWorking(visit));
    }

    private Reply answer(Visit visit) {
        if (!visit.field(RENEW).isEmpty()) {
            return renew(visit);
        }
        return token(visit)
                .<LinkAnswer>map(token -> links.answer(
                        visit.provider().ref(),
                        token,
                        visit.field(NAME),
                        visit.browser().session()))
                .orElseGet(LinkAnswer.NotWorking::new)
                .fold(
                        opened -> open(visit, opened),
                        wrong -> views.wrong(visit, OptionalInt.of(wrong.triesLeft())),
                        blank -> views.blank(visit),
                        notWorking -> views.notWorking(visit));
    }

    private Reply open(Visit visit, LinkAnswer.Opened opened) {
        visit.browser().keep(opened.session(), keeping(visit));
        return to(visit, opened.target());
    }

    private static Browser.Keeping keeping(Visit visit) {
        // why not always a day: the session goes on being that of whoever is signed in with it
        return visit.admitted()
                .signedIn()
                .map(person -> person.kept() ? Browser.Keeping.A_MONTH : Browser.Keeping.UNTIL_CLOSED)
                .orElse(Browser.Keeping.A_DAY);
    }

    private Reply renew(Visit visit) {
        token(visit).ifPresent(token -> links.renew(visit.provider().ref(), token, visit.caller()));
        return Reply.redirect(visit.links().newLink());
    }

    private static Reply to(Visit visit, AccessLink.Target target) {
        return Reply.redirect(visit.links().tab(target.workOrder(), target.tab()));
    }

    private static Optional<LinkToken> token(Visit visit) {
        return LinkToken.parse(visit.segment("token"));
    }
}
