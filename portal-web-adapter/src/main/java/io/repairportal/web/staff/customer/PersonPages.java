package io.repairportal.web.staff.customer;

import io.repairportal.core.access.AccessRightsDesk;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.CustomerPage;
import io.repairportal.core.access.MembershipChange;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.access.PersonPage;
import io.repairportal.core.notification.RenderedMessage;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.message.Written;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One membership: inviting, changing, locking, handing over a code (A8, A11, K5). Safe for use by many threads. */
public final class PersonPages {
    private final Office office;
    private final PeopleDesk people;
    private final AccessRightsDesk rights;

    /** Works on these memberships. */
    public PersonPages(Office office, PeopleDesk people, AccessRightsDesk rights) {
        this.office = Objects.requireNonNull(office, "office");
        this.people = Objects.requireNonNull(people, "people");
        this.rights = Objects.requireNonNull(rights, "rights");
    }

    /** A membership of the customer in the address, and the mail that would invite. */
    record Subject(PersonPage page, Optional<RenderedMessage> mail) {
        CustomerPage.MembershipRow row() {
            return page.row();
        }

        MembershipRef ref() {
            return row().membership().ref();
        }
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/staff/customers/{customer}/people/{membership}")
                        .allow(Access.STAFF)
                        .to((visit, staff) -> show(visit, staff, Optional.empty(), Optional.empty())),
                post("/invite", this::invite),
                post("/grant", this::grant),
                post("/lock", this::lock),
                post("/code", this::code),
                post("/reset", this::reset),
                post("/sign-out", this::signOut),
                post("/remove", this::remove));
    }

    private static Route<?> post(String below, Route.Handler<Actor.Staff> handler) {
        return Route.post("/staff/customers/{customer}/people/{membership}" + below)
                .allow(Access.STAFF)
                .to(handler);
    }

    private Reply show(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong, Optional<String> code) {
        return subject(visit, staff)
                .map(subject -> PersonViews.page(
                        office.desk(visit, staff, Section.CUSTOMERS, wrong), subject, rights.all(staff), code))
                .orElseGet(Reply::notFound);
    }

    private Reply invite(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "invite");
        Optional<OperationId> operation = Written.operation(visit);
        if (operation.isEmpty()) {
            return Reply.malformed();
        }
        return about(visit, staff, input, subject -> people.invite(staff, subject.ref(), operation.get())
                .fold(sent -> back(visit, staff, subject, Done.INVITED), notSent -> {
                    input.wrong("send", "staff.invite." + CustomerViews.word(notSent.reason()));
                    return show(visit, staff, Optional.of(input.rejected()), Optional.empty());
                }));
    }

    private Reply grant(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "grant");
        Optional<RightsRef> given = input.optional("rights", RightsRef::new, "staff.error.choice");
        boolean whole = input.ticked("whole");
        Optional<Integer> version = input.number("version", 0, Integer.MAX_VALUE);
        return about(visit, staff, input, subject -> {
            MembershipChange change =
                    people.change(staff, subject.ref(), new Membership.Grant(given, whole), version.orElseThrow());
            return switch (change) {
                case MADE -> back(visit, staff, subject, Done.SAVED);
                case ALREADY_SO -> back(visit, staff, subject, Done.UNCHANGED);
                case UNKNOWN -> Reply.notFound();
                case CHANGED_MEANWHILE, UNKNOWN_RIGHTS, NEEDS_CONTACT -> {
                    input.wrong("rights", "staff.grant." + CustomerViews.word(change));
                    yield show(visit, staff, Optional.of(input.rejected()), Optional.empty());
                }
            };
        });
    }

    private Reply lock(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "lock");
        Optional<Lock> lock = input.choice("lock", Lock.class);
        return about(
                visit,
                staff,
                input,
                subject -> back(
                        visit,
                        staff,
                        subject,
                        people.lock(staff, subject.ref(), lock.orElseThrow()) ? Done.LOCKED : Done.UNCHANGED));
    }

    private Reply code(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "code");
        // why no redirect: the code is shown once and stands in no address
        return about(visit, staff, input, subject -> people.handOverCode(staff, subject.ref())
                .map(code -> show(visit, staff, Optional.empty(), Optional.of(code)))
                .orElseGet(Reply::notFound));
    }

    private Reply reset(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "reset");
        return about(
                visit,
                staff,
                input,
                subject -> back(
                        visit, staff, subject, people.startReset(staff, subject.ref()) ? Done.RESET : Done.UNCHANGED));
    }

    private Reply signOut(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "signOut");
        return about(
                visit,
                staff,
                input,
                subject -> people.signOut(staff, subject.ref())
                        ? back(visit, staff, subject, Done.SIGNED_OUT)
                        : Reply.notFound());
    }

    private Reply remove(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "remove");
        return about(
                visit,
                staff,
                input,
                subject -> people.remove(staff, subject.ref())
                        ? Reply.redirect(office.desk(visit, staff, Section.CUSTOMERS)
                                        .links()
                                        .customer(subject.page().customer().ref())
                                + Done.REMOVED.query())
                        : Reply.notFound());
    }

    private Reply about(Visit visit, Actor.Staff staff, Input input, Function<Subject, Reply> then) {
        return subject(visit, staff)
                .map(subject -> input.answer(
                        () -> then.apply(subject), wrong -> show(visit, staff, Optional.of(wrong), Optional.empty())))
                .orElseGet(Reply::notFound);
    }

    private Optional<Subject> subject(Visit visit, Actor.Staff staff) {
        return visit.ref("customer", value -> new CustomerRef(staff.provider(), value))
                .flatMap(customer -> visit.ref("membership", MembershipRef::new)
                        .flatMap(membership -> people.person(staff, customer, membership)))
                .map(page -> new Subject(
                        page,
                        people.previewInvitation(staff, page.row().membership().ref())));
    }

    private Reply back(Visit visit, Actor.Staff staff, Subject subject, Done done) {
        return Reply.redirect(office.desk(visit, staff, Section.CUSTOMERS)
                        .links()
                        .membership(subject.page().customer().ref(), subject.ref())
                + done.query());
    }
}
