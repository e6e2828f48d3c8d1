package io.repairportal.web.staff.inbox;

import io.repairportal.core.access.Actor;
import io.repairportal.core.message.Inbox;
import io.repairportal.core.proposal.Differences;
import io.repairportal.core.proposal.ProposalDesk;
import io.repairportal.core.proposal.RegistrationDesk;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Office;
import io.repairportal.web.staff.OfficeLinks;
import io.repairportal.web.staff.Section;
import io.repairportal.web.staff.delivery.DeliveryViews;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first page of the back office: who waits for an answer, what did not arrive, what customers think (K7, D5). Safe for use by many threads. */
public final class InboxPages {
    private static final int BEGINNING = 160;

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
        return List.of(Route.get("/staff").allow(Access.STAFF).to(this::show));
    }

    private Reply show(Visit visit, Actor.Staff staff) {
        Desk desk = office.desk(visit, staff, Section.INBOX);
        Inbox.InboxPage page = inbox.of(staff);
        InboxView view = new InboxView(
                desk.view(desk.t("staff.menu.inbox")),
                page.unanswered().stream().map(waiting -> talk(desk, waiting)).toList(),
                page.failed().stream()
                        .map(delivery -> DeliveryViews.row(desk, delivery))
                        .toList(),
                page.feedback().stream().map(feedback -> said(desk, feedback)).toList(),
                desk.links().section(Section.DELIVERIES),
                new InboxView.Proposed(
                        desks.proposals().waiting(staff).stream()
                                .map(proposal -> wish(desk, proposal))
                                .toList(),
                        desks.registrations().waiting(staff).stream()
                                .map(proposal -> newcomer(desk, proposal))
                                .toList()));
        return desk.reply("staff/inbox/inbox.jte", view);
    }

    private static InboxView.Talk talk(Desk desk, Inbox.Unanswered waiting) {
        Message latest = waiting.latest();
        String about = waiting.workOrder()
                .map(workOrder -> desk.t("workOrder.labelWithAsset", workOrder.number(), workOrder.title()))
                .or(() -> latest.workOrder().map(ref -> desk.t("workOrder.label", ref)))
                .orElseGet(() -> desk.t("staff.inbox.general"));
        String url = latest.workOrder()
                .map(ref -> desk.links().workOrder(ref) + "#talk")
                .orElseGet(() -> desk.links().talk(latest.owner().customer())
                        + latest.owner()
                                .contact()
                                .map(contact -> "?to=" + OfficeLinks.encoded(contact.value()))
                                .orElse(""));
        return new InboxView.Talk(
                url,
                about,
                latest.author().name(),
                beginning(latest.text()),
                desk.formats().ago(waiting.since()),
                desk.texts().count("staff.inbox.messages", waiting.messages()));
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

    private static InboxView.Said said(Desk desk, Feedback feedback) {
        return new InboxView.Said(
                feedback.author().name(),
                feedback.author().via(),
                feedback.text(),
                desk.formats().moment(feedback.at()),
                feedback.workOrder().map(ref -> desk.t("workOrder.label", ref)).orElse(""),
                feedback.workOrder()
                        .map((WorkOrderRef ref) -> desk.links().workOrder(ref))
                        .orElse(""));
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, BEGINNING))) + "…";
    }
}
