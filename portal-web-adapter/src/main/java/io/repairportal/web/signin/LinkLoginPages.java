package io.repairportal.web.signin;

import io.repairportal.core.access.LinkViewer;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.signin.CodeChallenge;
import io.repairportal.core.signin.LinkLogin;
import io.repairportal.core.signin.LinkLoginOutcome;
import io.repairportal.core.signin.SignInOutcome;
import io.repairportal.core.workorder.WorkOrderPages;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * From a link to a login (A6): a code goes to the address the link went to, and whoever enters it is signed in. Whoever is signed in
 * already is led back to the work order. Safe for use by many threads.
 */
public final class LinkLoginPages {
    private static final String LOGIN = "/work-orders/{workOrder}/login";

    private final LinkLogin logins;
    private final WorkOrderPages workOrders;
    private final LinkLoginViews views;

    /** Makes logins by these services. */
    public LinkLoginPages(LinkLogin logins, WorkOrderPages workOrders, LinkLoginViews views) {
        this.logins = Objects.requireNonNull(logins, "logins");
        this.workOrders = Objects.requireNonNull(workOrders, "workOrders");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get(LOGIN).allow(Access.WORK_ORDER_READER).to(this::ask),
                Route.post(LOGIN)
                        .taking(SignInViews.CHALLENGE, SignInViews.CODE)
                        .allow(Access.WORK_ORDER)
                        .to(this::answer));
    }

    private Reply ask(Visit visit, Viewer viewer) {
        if (isGone(visit, viewer)) {
            return Reply.notFound();
        }
        if (!(viewer instanceof LinkViewer link)) {
            return Reply.redirect(visit.links().workOrder(visit.workOrder()));
        }
        if (!logins.isOffered(link)) {
            return views.notOffered(visit);
        }
        return CodeChallenge.parse(visit.query(SignInViews.CHALLENGE))
                .map(asked -> views.code(visit, link, asked, Optional.empty()))
                .orElseGet(() -> views.begin(visit, link));
    }

    private Reply answer(Visit visit, Viewer viewer) {
        if (isGone(visit, viewer)) {
            return Reply.notFound();
        }
        if (!(viewer instanceof LinkViewer link)) {
            return Reply.redirect(visit.links().workOrder(visit.workOrder()));
        }
        return CodeChallenge.parse(visit.field(SignInViews.CHALLENGE))
                .map(asked -> finish(visit, link, asked))
                .orElseGet(() -> begin(visit, link));
    }

    private boolean isGone(Visit visit, Viewer viewer) {
        // why: what hangs on a work order that is not shown does not exist, even for whoever holds its link (P4)
        return workOrders.head(viewer, visit.workOrder()).isEmpty();
    }

    private Reply begin(Visit visit, LinkViewer link) {
        CodeChallenge asked = logins.begin(link, visit.caller());
        return Reply.redirect("login?" + SignInViews.CHALLENGE + "=" + asked.value());
    }

    private Reply finish(Visit visit, LinkViewer link, CodeChallenge asked) {
        String code = visit.field(SignInViews.CODE);
        if (code.isBlank()) {
            return views.code(visit, link, asked, Optional.of("signIn.codeBlank"));
        }
        return logins.finish(link, new LinkLogin.CodeAnswer(asked, code), Attempts.of(visit, false))
                .fold(
                        in -> in(visit, in),
                        wrong -> views.code(visit, link, asked, Optional.of("signIn.codeWrong")),
                        notOffered -> views.notOffered(visit));
    }

    private Reply in(Visit visit, LinkLoginOutcome.In in) {
        Attempts.welcome(visit, new SignInOutcome.In(in.session(), in.device(), false));
        boolean choosePassword = views.hasPasswords() && !in.hasPassword();
        return Reply.redirect(
                choosePassword
                        ? visit.links().account("security/password") + "?first=yes"
                        : visit.links().home());
    }
}
