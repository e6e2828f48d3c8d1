package io.repairportal.web.staff.inbox;

import io.repairportal.core.access.Actor;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.publishing.WorkOrderDesk;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import io.repairportal.web.staff.customer.CustomerRows;
import io.repairportal.web.staff.workorder.WorkOrderRows;
import java.util.List;
import java.util.Objects;

/** The search in the top bar, over customers and work orders. Safe for use by many threads. */
public final class SearchPages {
    private static final int LONGEST_SEARCH = 100;

    private final Office office;
    private final PeopleDesk people;
    private final WorkOrderDesk workOrders;

    /** Searches there. */
    public SearchPages(Office office, PeopleDesk people, WorkOrderDesk workOrders) {
        this.office = Objects.requireNonNull(office, "office");
        this.people = Objects.requireNonNull(people, "people");
        this.workOrders = Objects.requireNonNull(workOrders, "workOrders");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(Route.get("/staff/search").allow(Access.STAFF).to(this::search));
    }

    private Reply search(Visit visit, Actor.Staff staff) {
        String text = visit.query("q").strip();
        if (text.length() > LONGEST_SEARCH) {
            return Reply.malformed();
        }
        Desk desk = office.desk(visit, staff, Section.INBOX);
        SearchView view = new SearchView(
                desk.view(desk.t("staff.search")),
                text,
                text.isEmpty() ? List.of() : CustomerRows.of(desk, people.search(staff, text)),
                text.isEmpty() ? List.of() : WorkOrderRows.of(desk, workOrders.search(staff, text)));
        return desk.reply("staff/inbox/search.jte", view);
    }
}
