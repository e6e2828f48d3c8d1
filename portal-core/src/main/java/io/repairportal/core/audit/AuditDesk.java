package io.repairportal.core.audit;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.AuditChain;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.audit.AuditTrail;
import io.repairportal.spi.audit.AuditWitness;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The audit trail of a provider, for its portal administrators (O3, P66). Reads only, in pieces; safe for use by many threads.
 *
 * <p>Every method throws {@link IllegalArgumentException} for staff who are no administrators.
 */
public final class AuditDesk {
    private static final int MOST = 500;

    private final PortalParts parts;

    /** Uses these parts. */
    public AuditDesk(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /** Returns records that match, newest first, with numbers below {@code before}; at most {@code limit}, which is 1 to 500. */
    public List<AuditRecord> newest(Actor.Staff administrator, AuditFilter filter, long before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be between 1 and " + MOST + ", is " + limit);
        }
        ProviderRef provider = administrator.requireAdministrator().provider();
        return trail().newest(provider, filter, before, limit);
    }

    /** Reads the whole chain and says whether it is as it was written; what is added meanwhile is not looked at. */
    public Verification verify(Actor.Staff administrator) {
        ProviderRef provider = administrator.requireAdministrator().provider();
        // why the witness first: what it has seen by now must be found below
        Optional<AuditHead> witnessed =
                parts.services().auditWitness().flatMap((AuditWitness known) -> known.last(provider));
        AuditHead stored = trail().head(provider);
        AuditHead reached = AuditHead.empty();
        List<AuditRecord> piece;
        do {
            piece = trail().chain(provider, reached.number() + 1, MOST);
            for (AuditRecord record : piece) {
                Optional<Verification> flaw = flaw(provider, reached, record, witnessed);
                if (flaw.isPresent()) {
                    return flaw.get();
                }
                reached = record.head();
            }
        } while (!piece.isEmpty());
        return ending(provider, new Seen(stored, witnessed), reached);
    }

    /** Hands over all records in the order of the chain, line by line without line ends, a heading first if the format has one. */
    public void export(Actor.Staff administrator, AuditExport format, Consumer<String> lines) {
        ProviderRef provider = administrator.requireAdministrator().provider();
        format.heading().ifPresent(lines);
        long next = 1;
        List<AuditRecord> piece;
        do {
            piece = trail().chain(provider, next, MOST);
            for (AuditRecord record : piece) {
                lines.accept(format.line(record));
                next = record.number() + 1;
            }
        } while (!piece.isEmpty());
    }

    private static Optional<Verification> flaw(
            ProviderRef provider, AuditHead reached, AuditRecord record, Optional<AuditHead> witnessed) {
        long expected = reached.number() + 1;
        if (record.number() != expected) {
            return Optional.of(new Verification.Broken(expected, Verification.Flaw.MISSING));
        }
        if (!AuditChain.follows(provider, reached, record)) {
            return Optional.of(new Verification.Broken(expected, Verification.Flaw.ALTERED));
        }
        boolean otherThanSeen = witnessed
                .filter(seen -> seen.number() == expected)
                .filter(seen -> !seen.hash().equals(record.hash()))
                .isPresent();
        return otherThanSeen
                ? Optional.of(new Verification.Broken(expected, Verification.Flaw.REWRITTEN))
                : Optional.empty();
    }

    /** How far the chain had come when reading began, by its own account and by the witness's. */
    private record Seen(AuditHead stored, Optional<AuditHead> witnessed) {}

    private Verification ending(ProviderRef provider, Seen seen, AuditHead reached) {
        Optional<AuditHead> further = Stream.concat(seen.witnessed().stream(), Stream.of(seen.stored()))
                .filter(head -> head.number() > reached.number())
                .findFirst();
        if (further.isPresent()) {
            return new Verification.CutOff(further.get(), reached);
        }
        AuditHead now = trail().head(provider);
        boolean fits = now.number() > reached.number() || now.equals(reached);
        return fits
                ? new Verification.Whole(reached)
                : new Verification.Broken(reached.number(), Verification.Flaw.REWRITTEN);
    }

    private AuditTrail trail() {
        return parts.store().auditTrail();
    }
}
