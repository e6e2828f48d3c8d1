package io.repairportal.web.staff.customer;

import io.repairportal.core.access.Actor;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.message.ConversationDesk;
import io.repairportal.core.message.ReplyOutcome;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.publication.Publication;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Forms;
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

/** Reading and answering what a customer wrote about no work order (D2, K7). Safe for use by many threads. */
public final class TalkPages {
    static final String TO = "to";

    private static final String TEXT = "text";
    private static final int LONGEST = 4_000;

    private final Office office;
    private final PeopleDesk people;
    private final ConversationDesk conversations;

    /** Shows and continues these conversations. */
    public TalkPages(Office office, PeopleDesk people, ConversationDesk conversations) {
        this.office = Objects.requireNonNull(office, "office");
        this.people = Objects.requireNonNull(people, "people");
        this.conversations = Objects.requireNonNull(conversations, "conversations");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        String talk = "/staff/customers/{customer}/messages";
        return List.of(
                Route.get(talk).allow(Access.STAFF).to((visit, staff) -> show(visit, staff, Optional.empty())),
                Route.post(talk).allow(Access.STAFF).to(this::answer));
    }

    private Reply show(Visit visit, Actor.Staff staff, Optional<Input.Rejected> wrong) {
        Optional<Cursor> after = Cursors.parse(visit.query("after"));
        return customer(visit, staff)
                .map(customer -> TalkViews.page(
                        office.desk(visit, staff, Section.CUSTOMERS, wrong),
                        customer,
                        visit.query(TO),
                        conversations.inGeneral(staff, customer.ref(), after)))
                .orElseGet(Reply::notFound);
    }

    private Reply answer(Visit visit, Actor.Staff staff) {
        Optional<OperationId> operation = Visit.parsed(visit.field(Forms.OPERATION), OperationId::new);
        return operation.isEmpty()
                ? Reply.malformed()
                : customer(visit, staff)
                        .map(customer -> answer(visit, staff, customer, operation.get()))
                        .orElseGet(Reply::notFound);
    }

    private Reply answer(Visit visit, Actor.Staff staff, Customer customer, OperationId operation) {
        Desk desk = office.desk(visit, staff, Section.CUSTOMERS);
        Input input = office.input(visit, "talk");
        Optional<String> to =
                input.option(TO, TalkViews.recipients(desk, customer).keySet());
        String text = input.text(TEXT, LONGEST);
        return input.answer(
                () -> conversations
                        .reply(staff, owner(customer, to.orElseThrow()), text, operation)
                        .fold(
                                replied -> Reply.redirect(desk.links().talk(customer.ref())
                                        + done(replied).query()),
                                invalid -> Reply.malformed(),
                                refused -> Reply.notFound()),
                wrong -> show(visit, staff, Optional.of(wrong)));
    }

    private static Done done(ReplyOutcome.Replied replied) {
        return replied.notTold().isPresent() ? Done.ANSWERED_SILENTLY : Done.ANSWERED;
    }

    private static Publication.Owner owner(Customer customer, String to) {
        return new Publication.Owner(customer.ref(), to.isEmpty() ? Optional.empty() : Optional.of(new ContactRef(to)));
    }

    private Optional<Customer> customer(Visit visit, Actor.Staff staff) {
        return visit.ref("customer", value -> new CustomerRef(staff.provider(), value))
                .flatMap(ref -> people.of(staff, ref))
                .map(page -> page.customer());
    }
}
