package io.repairportal.web.staff.customer;

import io.repairportal.core.access.AccessRightsDesk;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.CustomerPage;
import io.repairportal.core.access.Explanation;
import io.repairportal.core.access.Explanations;
import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.access.PreviewOf;
import io.repairportal.core.message.Violation;
import io.repairportal.core.publishing.Change;
import io.repairportal.core.publishing.Publishing;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.message.Written;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Eyes;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Customers as staff look for them, everything about the access of one (K4, K5), and its own documents (E2). Safe for use by many threads. */
public final class CustomerPages {
    static final String AFTER = "after";

    private static final int LONGEST_SEARCH = 100;

    private final Office office;
    private final PeopleDesk people;
    private final AccessRightsDesk rights;
    private final Explanations explanations;
    private final Publishing publishing;

    /** Shows what these desks know. */
    public CustomerPages(
            Office office,
            PeopleDesk people,
            AccessRightsDesk rights,
            Explanations explanations,
            Publishing publishing) {
        this.office = Objects.requireNonNull(office, "office");
        this.people = Objects.requireNonNull(people, "people");
        this.rights = Objects.requireNonNull(rights, "rights");
        this.explanations = Objects.requireNonNull(explanations, "explanations");
        this.publishing = Objects.requireNonNull(publishing, "publishing");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        String one = "/staff/customers/{customer}";
        return List.of(
                Route.get("/staff/customers").allow(Access.STAFF).to(this::search),
                Route.get(one).allow(Access.STAFF).to((visit, staff) -> show(visit, staff, Optional.empty())),
                Route.post(one + "/lock").allow(Access.STAFF).to(this::lock),
                Route.post(one + "/files/{file}/show")
                        .allow(Access.STAFF)
                        .to((visit, staff) -> showFile(visit, staff, true)),
                Route.post(one + "/files/{file}/hide")
                        .allow(Access.STAFF)
                        .to((visit, staff) -> showFile(visit, staff, false)),
                Route.get(one + "/why").allow(Access.STAFF).to(this::why),
                Route.get(one + "/give")
                        .allow(Access.STAFF)
                        .to((visit, staff) -> giveForm(visit, staff, Optional.empty())),
                Route.post(one + "/give").allow(Access.STAFF).to(this::give));
    }

    private Reply search(Visit visit, Actor.Staff staff) {
        String text = visit.query("q").strip();
        if (text.length() > LONGEST_SEARCH) {
            return Reply.malformed();
        }
        return CustomerViews.found(office.desk(visit, staff, Section.CUSTOMERS), text, people.search(staff, text));
    }

    private Reply show(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong) {
        Optional<Cursor> after = Cursors.parse(visit.query(AFTER));
        if (after.isEmpty() && !visit.query(AFTER).isEmpty()) {
            return Reply.malformed();
        }
        return ref(visit, staff)
                .flatMap(customer -> people.of(staff, customer, after))
                .map(page -> CustomerViews.page(
                        office.desk(visit, staff, Section.CUSTOMERS, wrong),
                        new CustomerViews.Material(
                                page,
                                rights.all(staff),
                                publishing.documents(staff, page.customer().ref()))))
                .orElseGet(Reply::notFound);
    }

    private Reply lock(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "lock");
        Optional<Lock> lock = input.choice("lock", Lock.class);
        return input.answer(
                () -> ref(visit, staff)
                        .filter(customer ->
                                people.lock(staff, customer, lock.orElseThrow()).isPresent())
                        .map(customer ->
                                Reply.redirect(desk(visit, staff).links().customer(customer) + Done.LOCKED.query()))
                        .orElseGet(Reply::notFound),
                wrong -> show(visit, staff, Optional.of(wrong)));
    }

    private Reply showFile(Visit visit, Actor.Staff staff, boolean visible) {
        Input input = office.input(visit, "file");
        return input.answer(
                () -> ref(visit, staff)
                        .flatMap(customer -> visit.ref("file", DocumentRef::new)
                                .map(file -> publishing.showDocuments(staff, customer, List.of(file), visible))
                                .filter(change -> change != Change.UNKNOWN)
                                .map(change -> change == Change.MADE ? Done.SAVED : Done.UNCHANGED)
                                .map(done -> Reply.redirect(
                                        desk(visit, staff).links().customer(customer) + done.query())))
                        .orElseGet(Reply::notFound),
                wrong -> Reply.malformed());
    }

    private Reply why(Visit visit, Actor.Staff staff) {
        Optional<CustomerPage> page = one(visit, staff);
        Optional<Permission> permission = Arrays.stream(Permission.values())
                .filter(each -> each.code().equals(visit.query("may")))
                .findFirst();
        if (page.isEmpty()) {
            return Reply.notFound();
        }
        Optional<Explanations.Question> question = permission.flatMap(may -> question(visit, may));
        Optional<PreviewOf> eyes =
                Eyes.asked(visit.query("as"), ref(visit, staff), question.flatMap(Explanations.Question::workOrder));
        Optional<CustomerViews.Asked> asked =
                eyes.flatMap(as -> question.map(about -> new CustomerViews.Asked(as, about)));
        Optional<Explanation> answer = asked.flatMap(it -> explanations.why(staff, it.as(), it.question()));
        return CustomerViews.why(desk(visit, staff), page.get(), asked, answer);
    }

    /** Without a work order it is about a document of the customer itself (E2). */
    private static Optional<Explanations.Question> question(Visit visit, Permission may) {
        String order = visit.query("order").strip();
        String file = visit.query("file").strip();
        Optional<WorkOrderRef> workOrder = Visit.parsed(order, WorkOrderRef::new);
        Optional<DocumentRef> document = Visit.parsed(file, DocumentRef::new);
        boolean readable = order.isEmpty() == workOrder.isEmpty() && file.isEmpty() == document.isEmpty();
        boolean asked = workOrder.isPresent() || document.isPresent();
        return readable && asked ? Optional.of(new Explanations.Question(may, workOrder, document)) : Optional.empty();
    }

    private Reply giveForm(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong) {
        return one(visit, staff)
                .map(page -> CustomerViews.give(
                        office.desk(visit, staff, Section.CUSTOMERS, wrong), page, rights.all(staff)))
                .orElseGet(Reply::notFound);
    }

    private Reply give(Visit visit, Actor.Staff staff) {
        Optional<CustomerRef> customer = ref(visit, staff);
        if (customer.isEmpty() || people.of(staff, customer.get()).isEmpty()) {
            return Reply.notFound();
        }
        Optional<OperationId> operation = Written.operation(visit);
        if (operation.isEmpty()) {
            return Reply.malformed();
        }
        Input input = office.input(visit, "give");
        GiveAccess wish = new GiveAccess(
                customer.get(),
                input.optional("contact", ContactRef::new, "staff.error.choice"),
                input.optional("email", EmailAddress::new, "staff.give.badEmail"),
                input.optional("rights", RightsRef::new, "staff.error.choice"),
                input.ticked("whole"),
                input.maybe("userName", 100));
        return input.answer(
                () -> people.give(staff, wish, operation.get())
                        .fold(
                                given -> Reply.redirect(desk(visit, staff)
                                                .links()
                                                .membership(
                                                        customer.get(),
                                                        given.membership().ref())
                                        + Done.CREATED.query()),
                                invalid -> giveAgain(visit, staff, input, invalid.violations())),
                wrong -> giveForm(visit, staff, Optional.of(wrong)));
    }

    private Reply giveAgain(Visit visit, Actor.Staff staff, Input input, List<Violation> violations) {
        violations.forEach(violation ->
                input.wrong(violation.field(), "staff.give." + violation.field() + "_" + violation.code()));
        return giveForm(visit, staff, Optional.of(input.rejected()));
    }

    private Optional<CustomerPage> one(Visit visit, Actor.Staff staff) {
        return ref(visit, staff).flatMap(customer -> people.of(staff, customer));
    }

    private static Optional<CustomerRef> ref(Visit visit, Actor.Staff staff) {
        return visit.ref("customer", value -> new CustomerRef(staff.provider(), value));
    }

    private Desk desk(Visit visit, Actor.Staff staff) {
        return office.desk(visit, staff, Section.CUSTOMERS);
    }
}
