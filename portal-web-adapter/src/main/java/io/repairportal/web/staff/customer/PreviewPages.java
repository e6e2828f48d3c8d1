package io.repairportal.web.staff.customer;

import io.repairportal.core.access.Actor;
import io.repairportal.core.access.PreviewOf;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Eyes;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Begins to look at the portal with somebody else's eyes (K3). Safe for use by many threads. */
public final class PreviewPages {
    private static final String FORM = "look";

    private final Office office;
    private final io.repairportal.core.access.Access access;

    /** Previews are begun there. */
    public PreviewPages(Office office, io.repairportal.core.access.Access access) {
        this.office = Objects.requireNonNull(office, "office");
        this.access = Objects.requireNonNull(access, "access");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.post("/staff/preview").allow(Access.STAFF).to(this::link),
                Route.post("/staff/customers/{customer}/preview")
                        .allow(Access.STAFF)
                        .to(this::person));
    }

    private Reply link(Visit visit, Actor.Staff staff) {
        return begin(visit, staff, Optional.empty());
    }

    private Reply person(Visit visit, Actor.Staff staff) {
        return begin(visit, staff, visit.ref("customer", value -> new CustomerRef(staff.provider(), value)));
    }

    private Reply begin(Visit visit, Actor.Staff staff, Optional<CustomerRef> customer) {
        Input input = office.input(visit, FORM);
        Optional<PreviewOf> whom = Eyes.read(input.text("as", 200), customer);
        return input.answer(
                () -> whom.map(subject -> entered(visit, staff, subject)).orElseGet(Reply::notFound),
                wrong -> Reply.malformed());
    }

    private Reply entered(Visit visit, Actor.Staff staff, PreviewOf subject) {
        visit.browser().keep(access.preview(staff, subject));
        return Reply.redirect(subject.fold(
                member -> visit.links().home(),
                link -> visit.links().workOrder(link.workOrder()),
                rights -> visit.links().home()));
    }
}
