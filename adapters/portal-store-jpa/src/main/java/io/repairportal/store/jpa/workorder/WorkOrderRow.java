package io.repairportal.store.jpa.workorder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A work order as stored; written through {@link WorkOrderView}. */
@Entity
@Table(name = "shop_work_order")
@NamedQuery(name = "workOrder.search", query = WorkOrderQueries.SEARCH)
@NamedQuery(name = "workOrder.changed", query = WorkOrderQueries.CHANGED)
@NamedQuery(name = "workOrder.changedTogether", query = WorkOrderQueries.CHANGED_TOGETHER)
final class WorkOrderRow {
    @EmbeddedId
    Key key;

    String customer;

    @Nullable
    String contact;

    String number;
    String title;
    String asset;
    String search;
    String state;
    Instant openedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    String location;

    @Nullable
    String advisor;

    @Nullable
    String tasks;

    @Nullable
    String plan;

    Instant changedAt;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    WorkOrderRow() {}

    /** Which work order. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String ref) {}
}
