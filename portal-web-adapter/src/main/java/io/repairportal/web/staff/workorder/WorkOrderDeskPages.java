package io.repairportal.web.staff.workorder;

import io.repairportal.core.access.Actor;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.message.Inbox;
import io.repairportal.core.publishing.Publishing;
import io.repairportal.core.publishing.StagePlanDesk;
import io.repairportal.core.publishing.WorkOrderDesk;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The work orders of the shop, and what the portal shows of one (K6). Safe for use by many threads. */
public final class WorkOrderDeskPages {
    private static final int MESSAGES = 10;
    private static final int LONGEST_SEARCH = 100;

    private final Office office;
    private final WorkOrderDesk workOrders;
    private final Publishing publishing;
    private final StagePlanDesk plans;
    private final Inbox inbox;
    private final PeopleDesk people;

    /** Shows what these desks know. */
    public WorkOrderDeskPages(Office office, Desks desks) {
        this.office = Objects.requireNonNull(office, "office");
        this.workOrders = desks.workOrders();
        this.publishing = desks.publishing();
        this.plans = desks.plans();
        this.inbox = desks.inbox();
        this.people = desks.people();
    }

    /** Who knows about work orders and the people who see them. */
    public record Desks(
            WorkOrderDesk workOrders, Publishing publishing, StagePlanDesk plans, Inbox inbox, PeopleDesk people) {
        /** Checks that all are there. */
        public Desks {
            Objects.requireNonNull(workOrders, "workOrders");
            Objects.requireNonNull(publishing, "publishing");
            Objects.requireNonNull(plans, "plans");
            Objects.requireNonNull(inbox, "inbox");
            Objects.requireNonNull(people, "people");
        }
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/staff/work-orders").allow(Access.STAFF).to(this::search),
                Route.get("/staff/work-orders/{order}")
                        .allow(Access.STAFF)
                        .to((visit, staff) -> sheet(visit, staff, Optional.empty())));
    }

    /** Returns the page of the work order in the address, with a form that has to be corrected if there is one. */
    Reply sheet(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong) {
        return visit.ref("order", WorkOrderRef::new)
                .flatMap(ref -> workOrders.sheet(staff, ref))
                .map(sheet -> SheetViews.sheet(
                        office.desk(visit, staff, Section.WORK_ORDERS, wrong),
                        new SheetViews.Material(
                                sheet,
                                publishing.links(
                                        staff, sheet.found().workOrder().ref()),
                                plans.all(staff),
                                inbox.conversation(
                                                staff, sheet.found().workOrder().ref(), Optional.empty(), MESSAGES)
                                        .items(),
                                people.memberships(
                                        staff, sheet.found().workOrder().customer()))))
                .orElseGet(Reply::notFound);
    }

    private Reply search(Visit visit, Actor.Staff staff) {
        String text = visit.query("q").strip();
        return text.length() > LONGEST_SEARCH
                ? Reply.malformed()
                : SheetViews.found(
                        office.desk(visit, staff, Section.WORK_ORDERS), text, workOrders.search(staff, text));
    }
}
