package io.repairportal.web.signin;

import io.repairportal.core.signin.RepairFinder;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** "Find my repair": whoever knows nothing but her own phone number or address gets links there; the page says nothing (A22). */
public final class FindPages {
    static final String CONTACT = "contact";

    private static final String SENT = "sent";
    private static final int LONGEST = 254;

    private final RepairFinder finder;
    private final SignInViews views;

    /** Asks this finder. */
    public FindPages(RepairFinder finder, SignInViews views) {
        this.finder = Objects.requireNonNull(finder, "finder");
        this.views = Objects.requireNonNull(views, "views");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/find").allow(Access.STRANGER).to((visit, anybody) -> show(visit)),
                Route.post("/find").taking(CONTACT).allow(Access.STRANGER).to((visit, anybody) -> find(visit)));
    }

    private Reply show(Visit visit) {
        return visit.query(SENT).isEmpty() ? views.find(visit, Optional.empty()) : views.found(visit);
    }

    private Reply find(Visit visit) {
        String contact = visit.field(CONTACT);
        if (contact.isBlank() || contact.length() > LONGEST) {
            return views.find(visit, Optional.of(contact.isBlank() ? "find.blank" : "find.tooLong"));
        }
        finder.find(visit.provider().ref(), contact, visit.caller());
        return Reply.redirect(visit.links().find() + "?" + SENT + "=yes");
    }
}
