package io.repairportal.spi.audit;

import io.repairportal.spi.provider.ProviderRef;
import java.util.Optional;

/**
 * Somebody outside the database who remembers how far the audit trail had come, so that cutting off its end is noticed (P66). Told after
 * each unit of work that added to it; heads may arrive late or out of order, the highest number counts. Called from many threads at once.
 */
public interface AuditWitness {

    /** Takes note of the end of a provider's chain. What it throws is logged; the change stays. */
    void saw(ProviderRef provider, AuditHead head);

    /** Returns the head with the highest number that was ever told. */
    Optional<AuditHead> last(ProviderRef provider);
}
