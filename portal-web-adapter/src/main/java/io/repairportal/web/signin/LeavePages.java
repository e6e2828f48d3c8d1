package io.repairportal.web.signin;

import io.repairportal.core.access.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;

/** Leaving: ends everything this browser was let into, and says how to come back (A6). Safe for use by many threads. */
public final class LeavePages {
    private static final String FROM = "from";
    private static final String ACCOUNT = "account";

    private final Access access;
    private final LinkViews views;

    /** Ends sessions by this service. */
    public LeavePages(Access access, LinkViews views) {
        this.access = Objects.requireNonNull(access, "access");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/leave").allow(io.repairportal.web.Access.STRANGER).to((visit, anybody) -> left(visit)),
                // why it only leads on: while the portal is closed, the page that says so stands at every address (A16)
                Route.get("/closed")
                        .allow(io.repairportal.web.Access.STRANGER)
                        .to((visit, anybody) -> Reply.redirect(visit.links().home())),
                Route.post("/sign-out")
                        .taking()
                        .allow(io.repairportal.web.Access.STRANGER)
                        .to((visit, anybody) -> signOut(visit)),
                Route.post("/leave-preview")
                        .taking()
                        .allow(io.repairportal.web.Access.PREVIEW)
                        .to((visit, preview) -> leavePreview(visit)));
    }

    private Reply signOut(Visit visit) {
        boolean account = visit.admitted().signedIn().isPresent();
        visit.browser().session().ifPresent(access::signOut);
        visit.browser().forget();
        return Reply.redirect(visit.links().leave() + (account ? "?" + FROM + "=" + ACCOUNT : ""));
    }

    private Reply left(Visit visit) {
        return visit.query(FROM).equals(ACCOUNT) ? views.signedOut(visit) : views.left(visit);
    }

    private static Reply leavePreview(Visit visit) {
        visit.browser().leavePreview();
        return Reply.redirect(visit.links().staff());
    }
}
