package io.repairportal.web.staff.inbox;

import io.repairportal.core.access.Actor;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.proposal.RegistrationDesk;
import io.repairportal.core.proposal.RegistrationOutcome;
import io.repairportal.core.proposal.RegistrationPage;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Staff decide about people who have registered: a new customer, one whom they know, or none (A12). Safe for use by many threads. */
public final class RegistrationPages {
    static final String CUSTOMER = "customer";
    static final String AS = "as";
    static final String FURTHER = "further";
    static final String IS = "is:";
    static final String REASON = "reason";
    static final String FIND = "find";
    static final String MERGE = "merge";
    static final String DECLINE = "decline";
    static final int LONGEST_REASON = 1_000;

    private static final String ONE = "/staff/registrations/{proposal}";
    private static final int LONGEST_SEARCH = 200;

    private final Office office;
    private final RegistrationDesk registrations;
    private final PeopleDesk people;

    /** Decides by this desk; other customers are searched by {@code people}. */
    public RegistrationPages(Office office, RegistrationDesk registrations, PeopleDesk people) {
        this.office = Objects.requireNonNull(office, "office");
        this.registrations = Objects.requireNonNull(registrations, "registrations");
        this.people = Objects.requireNonNull(people, "people");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get(ONE).allow(Access.STAFF).to((visit, staff) -> show(visit, staff, Optional.empty())),
                Route.post(ONE + "/approve").allow(Access.STAFF).to(this::approve),
                Route.post(ONE + "/merge").allow(Access.STAFF).to(this::merge),
                Route.post(ONE + "/decline").allow(Access.STAFF).to(this::decline));
    }

    private Reply show(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong) {
        Optional<RegistrationPage> page = ref(visit).flatMap(ref -> registrations.find(staff, ref));
        String text = visit.query(FIND).strip();
        if (text.length() > LONGEST_SEARCH) {
            return Reply.malformed();
        }
        Desk desk = office.desk(visit, staff, Section.INBOX, wrong);
        return page.map(found -> RegistrationViews.page(
                        desk,
                        found,
                        new RegistrationViews.Chosen(
                                text,
                                text.isEmpty() ? List.of() : people.search(staff, text),
                                chosen(visit, staff, wrong))))
                .orElseGet(Reply::notFound);
    }

    private Reply approve(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "approve");
        return input.answer(
                () -> ref(visit)
                        .map(ref -> decided(visit, staff, registrations.approve(staff, ref), input))
                        .orElseGet(Reply::notFound),
                wrong -> Reply.malformed());
    }

    private Reply merge(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, MERGE);
        Optional<CustomerRef> customer =
                input.required(CUSTOMER, value -> new CustomerRef(staff.provider(), value), "staff.error.choice");
        Optional<Optional<ContactRef>> contact =
                input.required(AS, RegistrationPages::contact, "staff.registration.chooseWho");
        Optional<ProposalRef> ref = ref(visit);
        return input.answer(
                () -> ref.map(known -> decided(
                                visit,
                                staff,
                                registrations.merge(staff, known, customer.orElseThrow(), contact.orElseThrow()),
                                input))
                        .orElseGet(Reply::notFound),
                wrong -> show(visit, staff, Optional.of(wrong)));
    }

    private Reply decline(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, DECLINE);
        String reason = input.text(REASON, LONGEST_REASON);
        return input.answer(
                () -> ref(visit)
                        .map(ref -> decided(visit, staff, registrations.decline(staff, ref, reason), input))
                        .orElseGet(Reply::notFound),
                wrong -> show(visit, staff, Optional.of(wrong)));
    }

    private Reply decided(Visit visit, Actor.Staff staff, RegistrationOutcome outcome, Input input) {
        return switch (outcome) {
            case DONE -> Reply.redirect(visit.links().staff() + Done.SAVED.query());
            case UNKNOWN -> Reply.notFound();
            case NOT_WAITING, NO_RIGHTS, NOT_POSSIBLE, REASON -> again(visit, staff);
            case UNKNOWN_CUSTOMER -> refused(visit, staff, input, "staff.registration.unknownCustomer");
            case ADDRESS_KNOWN -> refused(visit, staff, input, "staff.registration.addressKnown");
            case HAS_LOGIN -> refused(visit, staff, input, "staff.registration.hasLogin");
            case ONLY_ONE_PERSON -> refused(visit, staff, input, "staff.registration.onlyOne");
            case LOCKED -> refused(visit, staff, input, "staff.registration.locked");
        };
    }

    /** Shows the page as it is now; it says itself why nothing can be decided. */
    private Reply again(Visit visit, Actor.Staff staff) {
        String page = office.desk(visit, staff, Section.INBOX)
                .links()
                .registration(ref(visit).orElseThrow());
        return Reply.redirect(page + Done.UNCHANGED.query());
    }

    private Reply refused(Visit visit, Actor.Staff staff, Input input, String key) {
        if (!input.has(AS)) {
            return again(visit, staff);
        }
        input.wrong(AS, key);
        return show(visit, staff, Optional.of(input.rejected()));
    }

    private Optional<Customer> chosen(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong) {
        String named = wrong.map(form -> form.values().getOrDefault(CUSTOMER, ""))
                .filter(value -> !value.isEmpty())
                .orElseGet(() -> visit.query(CUSTOMER));
        return Visit.parsed(named, value -> new CustomerRef(staff.provider(), value))
                .flatMap(ref -> people.of(staff, ref))
                .map(page -> page.customer());
    }

    private static Optional<ContactRef> contact(String value) {
        if (value.equals(FURTHER)) {
            return Optional.empty();
        }
        if (!value.startsWith(IS)) {
            throw new IllegalArgumentException("neither somebody known nor somebody further");
        }
        return Optional.of(new ContactRef(value.substring(IS.length())));
    }

    private static Optional<ProposalRef> ref(Visit visit) {
        return visit.ref("proposal", ProposalRef::new);
    }
}
