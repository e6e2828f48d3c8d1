package io.repairportal.core.proposal;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.ProposalRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where staff decide about what people wish the shop's facts to become (A20, K7). Acts on one provider only. Safe for use by many threads. */
public final class ProposalDesk {
    /** How many that wait are answered at once; the others follow as these are decided. */
    public static final int WAITING_AT_ONCE = 100;

    private final PortalParts parts;
    private final Applying applying;
    private final Audit audit;

    ProposalDesk(PortalParts parts, Applying applying) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.applying = Objects.requireNonNull(applying, "applying");
        this.audit = new Audit(parts);
    }

    /** What became of a decision. */
    public enum Decided {
        /** It holds from now on. */
        DONE,
        /** Somebody else has decided meanwhile, or the wish was withdrawn. */
        NOT_WAITING,
        /** There is no such proposal. */
        UNKNOWN
    }

    /** Returns the changed details that wait, oldest first; at most {@link #WAITING_AT_ONCE}. Registrations wait at a desk of their own. */
    public List<Proposal> waiting(Actor.Staff staff) {
        return parts.store().proposals().waiting(staff.provider(), Proposal.Kind.DETAILS, WAITING_AT_ONCE);
    }

    /** Returns a proposal of this provider. */
    public Optional<Proposal> find(Actor.Staff staff, ProposalRef ref) {
        return parts.store().proposals().find(staff.provider(), ref);
    }

    /** Lets changed details hold; the host hears of them. */
    public Decided approve(Actor.Staff staff, ProposalRef ref) {
        return decide(staff, ref, Proposal.State.APPROVED);
    }

    /** Leaves the facts as they are. */
    public Decided decline(Actor.Staff staff, ProposalRef ref) {
        return decide(staff, ref, Proposal.State.DECLINED);
    }

    private Decided decide(Actor.Staff staff, ProposalRef ref, Proposal.State state) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<Proposal> found = find(staff, ref);
            if (found.isEmpty() || found.get().kind() != Proposal.Kind.DETAILS) {
                return Decided.UNKNOWN;
            }
            Proposal decided = found.get()
                    .with(found.get().verdict().decided(state, parts.clock().instant()));
            boolean waits = found.get().verdict().state() == Proposal.State.WAITING;
            if (!waits || parts.store().proposals().saveIfUnchanged(decided) != Saved.SAVED) {
                return Decided.NOT_WAITING;
            }
            boolean approved = state == Proposal.State.APPROVED;
            audit.record(staff, approved ? "details.approved" : "details.declined", "proposal:" + ref, Map.of());
            if (approved) {
                applying.apply(decided);
            }
            return Decided.DONE;
        });
    }
}
