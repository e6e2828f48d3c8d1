package io.repairportal.web.staff.delivery;

import io.repairportal.core.access.Actor;
import io.repairportal.core.notification.Deliveries;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The list of messages, and sending one again (K7, P50). Safe for use by many threads. */
public final class DeliveryPages {
    private static final int PAGE_SIZE = 50;

    private final Office office;
    private final Deliveries deliveries;

    /** Shows these messages. */
    public DeliveryPages(Office office, Deliveries deliveries) {
        this.office = Objects.requireNonNull(office, "office");
        this.deliveries = Objects.requireNonNull(deliveries, "deliveries");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/staff/deliveries").allow(Access.STAFF).to(this::list),
                Route.post("/staff/deliveries/{message}/again")
                        .allow(Access.STAFF)
                        .to(this::again));
    }

    private Reply list(Visit visit, Actor.Staff staff) {
        String show = visit.query("show");
        Optional<Outbox.State> state = show.isEmpty()
                ? Optional.of(Outbox.State.PARKED)
                : Visit.parsed(show.toUpperCase(Locale.ROOT), Outbox.State::valueOf);
        return state.map(chosen -> DeliveryViews.list(
                        office.desk(visit, staff, Section.DELIVERIES),
                        chosen,
                        deliveries.list(staff, chosen, Cursors.parse(visit.query("after")), PAGE_SIZE)))
                .orElseGet(Reply::malformed);
    }

    private Reply again(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "again");
        return input.answer(
                () -> visit.ref("message", OutboxRef::new)
                        .filter(message -> deliveries.sendAgain(staff, message))
                        .map(message -> Reply.redirect(office.desk(visit, staff, Section.DELIVERIES)
                                        .links()
                                        .section(Section.DELIVERIES)
                                + Done.AGAIN.query()))
                        .orElseGet(Reply::notFound),
                wrong -> Reply.malformed());
    }
}
