package io.repairportal.web.staff.inbox;

import io.repairportal.core.access.Actor;
import io.repairportal.core.message.Inbox;
import io.repairportal.core.proposal.Differences;
import io.repairportal.core.proposal.ProposalDesk;
import io.repairportal.core.proposal.RegistrationDesk;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.web.Access;
import io.repairportal.web.Cursors;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.Section;
import io.repairportal.web.staff.delivery.DeliveryViews;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first page of the back office: who waits for an answer, what did not arrive, what customers think (K7, D5). Safe for use by many threads. */
public final class InboxPages {
    private final Office office;
    private final Inbox inbox;
    private final Desks desks;

    /** Shows this inbox, and what waits at these desks. */
    public InboxPages(Office office, Inbox inbox, Desks desks) {
        this.desks = Objects.requireNonNull(desks, "desks");
        this.office = Objects.requireNonNull(office, "office");
        this.inbox = Objects.requireNonNull(inbox, "inbox");
    }

    /**
     * Where staff decide.
     *
     * @param proposals about changed details
     * @param registrations about people who have registered
     */
    public record Desks(ProposalDesk proposals, RegistrationDesk registrations) {}

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("/staff").allow(Access.STAFF).to(this::show),
                Route.post("/staff/messages/{message}/settled")
                        .allow(Access.STAFF)
                        .to(this::settle));
    }

    private Reply show(Visit visit, Actor.Staff staff) {
        Desk desk = office.desk(visit, staff, Section.INBOX);
        Inbox.InboxPage page = inbox.of(staff, Cursors.parse(visit.query("after")));
        InboxView view = new InboxView(
                desk.view(desk.t("staff.menu.inbox")),
                WaitingViews.of(desk, page),
                page.failed().stream()
                        .map(delivery -> DeliveryViews.row(desk, delivery))
                        .toList(),
                FeedbackDeskPages.said(desk, page.feedback()),
                new InboxView.Urls(
                        desk.links().section(Section.DELIVERIES), desk.links().feedback()),
                new InboxView.Proposed(
                        queue(
                                desk,
                                desks.proposals().waiting(staff),
                                ProposalDesk.WAITING_AT_ONCE,
                                proposal -> wish(desk, proposal)),
                        queue(
                                desk,
                                desks.registrations().waiting(staff),
                                RegistrationDesk.WAITING_AT_ONCE,
                                proposal -> newcomer(desk, proposal))));
        return desk.reply("staff/inbox/inbox.jte", view);
    }

    private Reply settle(Visit visit, Actor.Staff staff) {
        Input input = office.input(visit, "settle");
        return input.answer(
                () -> visit.ref("message", MessageRef::new)
                        .map(latest -> inbox.settle(staff, latest) ? Done.SETTLED : Done.OVERTAKEN)
                        .map(done -> Reply.redirect(
                                office.desk(visit, staff, Section.INBOX).links().section(Section.INBOX) + done.query()))
                        .orElseGet(Reply::notFound),
                wrong -> Reply.malformed());
    }

    private static <T> InboxView.Queue<T> queue(
            Desk desk, List<Proposal> waiting, int most, Function<Proposal, T> row) {
        return new InboxView.Queue<>(
                waiting.stream().map(row).toList(), waiting.size() < most ? "" : desk.t("staff.inbox.rest", most));
    }

    private static InboxView.Wish wish(Desk desk, Proposal proposal) {
        String action = desk.links().root() + "/proposals/" + proposal.ref();
        Map<String, Differences.Difference> differences =
                Differences.between(proposal.before().orElse(proposal.wanted()), proposal.wanted());
        return new InboxView.Wish(
                proposal.about()
                        .customer()
                        .map(customer -> desk.links().customer(customer))
                        .orElse(""),
                proposal.wanted().name().full(),
                desk.formats().ago(proposal.verdict().madeAt()),
                differences.values().stream()
                        .map(difference -> difference.before() + " → " + difference.wanted())
                        .toList(),
                desk.button(action, ProposalPages.DECISION, ProposalPages.APPROVE),
                desk.button(action, ProposalPages.DECISION, ProposalPages.DECLINE));
    }

    private static InboxView.Newcomer newcomer(Desk desk, Proposal proposal) {
        return new InboxView.Newcomer(
                desk.links().registration(proposal.ref()),
                proposal.wanted().name().full(),
                Stream.of(
                                proposal.wanted().companyName(),
                                proposal.wanted()
                                        .email()
                                        .map(EmailAddress::value)
                                        .orElse(""),
                                proposal.wanted().address().city())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")),
                desk.formats().ago(proposal.verdict().madeAt()));
    }
}
