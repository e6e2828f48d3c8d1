package io.repairportal.web.staff.customer;

import io.repairportal.core.access.Actor;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.access.PersonPage;
import io.repairportal.core.privacy.ErasureDesk;
import io.repairportal.core.privacy.PersonalCopies;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What staff do when a person asks what is held about her, or wants to be forgotten (O4): a copy, and erasing her membership here, with the
 * report of what is kept. Safe for use by many threads.
 */
public final class PersonDataPages {
    static final String SURE = "sure";

    private static final String PERSON = "/staff/customers/{customer}/people/{membership}";
    private static final String FORM = "erase";

    private final Office office;
    private final PeopleDesk people;
    private final PersonalCopies copies;
    private final ErasureDesk erasure;

    /** Copies and erases by these services. */
    public PersonDataPages(Office office, PeopleDesk people, PersonalCopies copies, ErasureDesk erasure) {
        this.office = Objects.requireNonNull(office, "office");
        this.people = Objects.requireNonNull(people, "people");
        this.copies = Objects.requireNonNull(copies, "copies");
        this.erasure = Objects.requireNonNull(erasure, "erasure");
    }

    /** A membership of the customer in the address. */
    record Subject(PersonPage page, MembershipRef ref, String name) {}

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.post(PERSON + "/copy").allow(Access.STAFF).to(this::copy),
                Route.get(PERSON + "/erase")
                        .allow(Access.ADMINISTRATOR)
                        .to((visit, staff) -> ask(visit, staff, Optional.empty())),
                Route.post(PERSON + "/erase").allow(Access.ADMINISTRATOR).to(this::erase));
    }

    private Reply copy(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "copy");
        return input.answer(
                () -> subject(visit, staff)
                        .flatMap(subject -> copies.of(staff, subject.ref(), visit.language()))
                        .map(copy -> Reply.stream(copy.fileName(), "application/zip", copy::writeTo))
                        .orElseGet(Reply::notFound),
                wrong -> Reply.malformed());
    }

    private Reply ask(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong) {
        Desk desk = office.desk(visit, staff, Section.CUSTOMERS, wrong);
        return subject(visit, staff)
                .flatMap(subject ->
                        erasure.plan(staff, subject.ref()).map(plan -> PersonDataViews.plan(desk, subject, plan)))
                .orElseGet(Reply::notFound);
    }

    private Reply erase(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, FORM);
        if (!input.ticked(SURE)) {
            input.wrong(SURE, "staff.erase.sureBlank");
        }
        return input.answer(() -> erased(visit, staff), wrong -> ask(visit, staff, Optional.of(wrong)));
    }

    private Reply erased(Visit visit, Actor.Staff staff) {
        Desk desk = office.desk(visit, staff, Section.CUSTOMERS);
        // why no redirect: the report is about somebody who has no page any more
        return subject(visit, staff)
                .flatMap(subject -> erasure.erase(staff, subject.ref())
                        .map(report -> PersonDataViews.report(desk, subject, report)))
                .orElseGet(Reply::notFound);
    }

    private Optional<Subject> subject(Visit visit, Actor.Staff staff) {
        return visit.ref("customer", value -> new CustomerRef(staff.provider(), value))
                .flatMap(customer -> visit.ref("membership", MembershipRef::new)
                        .flatMap(membership -> people.person(staff, customer, membership)))
                .map(page -> {
                    Membership held = page.row().membership();
                    return new Subject(page, held.ref(), held.holder().label());
                });
    }
}
