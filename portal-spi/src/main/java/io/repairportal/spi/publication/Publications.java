package io.repairportal.spi.publication;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be seen of which work order. Lists, filters and search of customers run here; the facts of the rows shown come from
 * {@link io.repairportal.spi.workorder.WorkOrders} afterwards.
 */
public interface Publications {

    /** Returns one publication in this scope with its stage plan and files, visible or not, in one statement. */
    Optional<Published> find(Scope scope, WorkOrderRef workOrder);

    /** Returns a piece of the list of visible publications in this scope, with their stage plans. */
    Slice<Published> list(Scope scope, PublicationQuery query);

    /** Returns those of {@code refs} that have a publication, in any order; at most 500 refs are asked at once. */
    List<Publication> findAll(ProviderRef provider, List<WorkOrderRef> refs);

    /**
     * Stores new publications (version 0) and changed ones, each under its version plus one, and returns the refs of those that somebody
     * else has stored or changed since they were read; these are left as they are. At most 500 at once. The owner never changes.
     */
    Set<WorkOrderRef> save(ProviderRef provider, List<Publication> publications);
}
