package io.repairportal.store.jpa.estimate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** An estimate as stored. Whose it is, its work order says. Written through {@link StoredEstimate}. */
@Entity
@Table(name = "shop_estimate")
@NamedQuery(name = "estimate.find.provider", query = EstimateRow.FIND)
@NamedQuery(name = "estimate.find.customer", query = EstimateRow.FIND + EstimateRow.OF_CUSTOMER)
@NamedQuery(name = "estimate.find.contact", query = EstimateRow.FIND + EstimateRow.OF_CONTACT)
@NamedQuery(
        name = "estimate.find.one",
        query = EstimateRow.FIND + EstimateRow.OF_CUSTOMER + " and e.workOrder = :workOrder")
final class EstimateRow {
    static final String VIEW = "select new io.repairportal.store.jpa.estimate.EstimateView(e.key.ref, e.workOrder,"
            + " e.body) from EstimateRow e join WorkOrderRow w on w.key.provider = e.key.provider"
            + " and w.key.ref = e.workOrder where e.key.provider = :provider and w.key.provider = :provider";
    static final String FIND = VIEW + " and e.key.ref = :estimate";
    static final String OF_CUSTOMER = " and w.customer = :customer";
    static final String OF_CONTACT = " and w.customer = :customer and w.contact = :contact";

    @EmbeddedId
    Key key;

    String workOrder;
    Instant sortedAt;
    String body;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    EstimateRow() {}

    /** Which estimate. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String ref) {}
}
