package io.repairportal.spi.workorder;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.List;

/**
 * The facts of a shop's work orders.
 *
 * <p>Every method names on whose behalf it is asked. A work order outside that scope does not exist here: leave it out, so that no
 * page can reveal it by accident. Called from many threads at once; never returns {@code null}.
 */
public interface WorkOrders {

    /** Returns those of {@code refs} that exist in this scope, in any order; at most 100 refs are asked at once. */
    List<WorkOrder> find(Scope scope, List<WorkOrderRef> refs);

    /** Returns at most {@code limit} work orders whose number, title or asset contains {@code text}, newest first, for staff. */
    List<WorkOrder> search(ProviderRef provider, String text, int limit);

    /**
     * Returns at most {@code limit} work orders that changed at or after {@code since}, oldest change first, so that a portal can
     * catch up with a host that cannot call it. More than {@code limit} may share the last time; then all of that time are returned.
     */
    List<WorkOrderChange> changedSince(ProviderRef provider, Instant since, int limit);
}
