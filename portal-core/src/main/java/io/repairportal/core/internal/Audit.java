package io.repairportal.core.internal;

import io.repairportal.core.access.Actor;
import io.repairportal.spi.audit.AuditEntry;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.audit.AuditTrail;
import io.repairportal.spi.audit.AuditWitness;
import io.repairportal.spi.provider.ProviderRef;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down who did what, as the last step of the unit of work that does it (O3): the end of a provider's chain is a row that only one unit
 * of work holds at a time. Safe for use by many threads.
 */
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.core.audit");
    private static final int LONGEST_ACTOR = 300;
    private static final int LONGEST_DETAIL = 400;

    private final PortalParts parts;

    /** Uses these parts. */
    public Audit(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /**
     * Something that was done.
     *
     * @param event what, as a code
     * @param actor who
     * @param subject about what or whom
     */
    public record Act(String event, String actor, String subject) {}

    /** Adds what a staff member did to the chain of her provider, in the unit of work of the caller. */
    public void record(Actor.Staff staff, String event, String subject, Map<String, String> details) {
        record(staff.provider(), new Act(event, "staff:" + staff.staff(), subject), details);
    }

    /** Adds an entry to the provider's chain, in the unit of work of the caller; the witness is told once that has been committed. */
    public void record(ProviderRef provider, Act act, Map<String, String> details) {
        AuditEntry entry = new AuditEntry(
                parts.clock().instant().truncatedTo(ChronoUnit.MICROS),
                act.event(),
                cut(PlainText.of(act.actor()), LONGEST_ACTOR),
                act.subject(),
                fitting(details));
        AuditTrail trail = parts.store().auditTrail();
        parts.store().unitOfWork().inTransaction(transaction -> {
            AuditRecord record = AuditChain.next(provider, trail.headForUpdate(provider), entry);
            trail.append(provider, record);
            transaction.afterCommit(() -> tell(provider, record.head()));
            return record;
        });
    }

    private void tell(ProviderRef provider, AuditHead head) {
        parts.services().auditWitness().ifPresent(witness -> tell(witness, provider, head));
    }

    private static void tell(AuditWitness witness, ProviderRef provider, AuditHead head) {
        try {
            witness.saw(provider, head);
        } catch (RuntimeException failed) {
            // why only logged: the change is committed, and the witness hears of a higher number next time
            LOG.warn("The audit witness did not take note of record {} of {}", head.number(), provider, failed);
        }
    }

    private static Map<String, String> fitting(Map<String, String> details) {
        Map<String, String> fitting = new LinkedHashMap<>();
        details.forEach((name, value) -> fitting.put(name, cut(PlainText.of(value), LONGEST_DETAIL)));
        return fitting;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : PlainText.of(text.substring(0, most));
    }
}
