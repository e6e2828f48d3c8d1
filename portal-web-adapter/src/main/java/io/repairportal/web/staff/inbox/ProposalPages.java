package io.repairportal.web.staff.inbox;

import io.repairportal.core.access.Actor;
import io.repairportal.core.proposal.ProposalDesk;
import io.repairportal.core.proposal.ProposalDesk.Decided;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.web.Access;
import io.repairportal.web.Reply;
import io.repairportal.web.Route;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Done;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.Office;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Staff agree to what customers changed about themselves, or do not (A20). Safe for use by many threads. */
public final class ProposalPages {
    static final String DECISION = "decision";
    static final String APPROVE = "approve";
    static final String DECLINE = "decline";

    private final Office office;
    private final ProposalDesk proposals;

    /** Decides by this desk. */
    public ProposalPages(Office office, ProposalDesk proposals) {
        this.office = Objects.requireNonNull(office, "office");
        this.proposals = Objects.requireNonNull(proposals, "proposals");
    }

    /** Returns the addresses. */
    public List<Route<?>> routes() {
        return List.of(
                Route.post("/staff/proposals/{proposal}").allow(Access.STAFF).to(this::decide));
    }

    private Reply decide(Visit visit, Actor.Staff staff) {
        Optional<ProposalRef> ref = visit.ref("proposal", ProposalRef::new);
        Input input = office.input(visit, "proposal");
        Optional<String> decision = input.option(DECISION, List.of(APPROVE, DECLINE));
        return ref.isEmpty()
                ? Reply.notFound()
                : input.answer(
                        () -> decided(visit, staff, ref.get(), decision.orElseThrow()), again -> Reply.malformed());
    }

    private Reply decided(Visit visit, Actor.Staff staff, ProposalRef ref, String decision) {
        Decided decided = decision.equals(APPROVE) ? proposals.approve(staff, ref) : proposals.decline(staff, ref);
        return switch (decided) {
            case DONE -> Reply.redirect(visit.links().staff() + Done.SAVED.query());
            case NOT_WAITING -> Reply.redirect(visit.links().staff() + Done.UNCHANGED.query());
            case UNKNOWN -> Reply.notFound();
        };
    }
}
