package io.repairportal.store.jpa.estimate;

import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.provider.ProviderRef;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** An estimate as stored. Whose it is, its work order says. A draft sorts before everything that was sent. */
@Entity
@Table(name = "shop_estimate")
@NamedQuery(name = "estimate.find.provider", query = EstimateRow.FIND)
@NamedQuery(name = "estimate.find.customer", query = EstimateRow.FIND + EstimateRow.OF_CUSTOMER)
@NamedQuery(name = "estimate.find.contact", query = EstimateRow.FIND + EstimateRow.OF_CONTACT)
@NamedQuery(
        name = "estimate.find.one",
        query = EstimateRow.FIND + EstimateRow.OF_CUSTOMER + " and e.workOrder = :workOrder")
@NamedQuery(name = "estimate.list.provider", query = EstimateRow.LIST + EstimateRow.NEWEST)
@NamedQuery(name = "estimate.list.customer", query = EstimateRow.LIST + EstimateRow.OF_CUSTOMER + EstimateRow.NEWEST)
@NamedQuery(name = "estimate.list.contact", query = EstimateRow.LIST + EstimateRow.OF_CONTACT + EstimateRow.NEWEST)
@NamedQuery(
        name = "estimate.known",
        query = "select e from EstimateRow e where e.key.provider = :provider and e.key.ref in :refs")
final class EstimateRow {
    static final String VIEW = "select new io.repairportal.store.jpa.estimate.EstimateView(e.key.ref, e.workOrder,"
            + " e.body) from EstimateRow e join WorkOrderRow w on w.key.provider = e.key.provider"
            + " and w.key.ref = e.workOrder where e.key.provider = :provider and w.key.provider = :provider";
    static final String FIND = VIEW + " and e.key.ref = :estimate";
    static final String LIST = VIEW + " and e.workOrder = :workOrder and w.key.ref = :workOrder";
    static final String OF_CUSTOMER = " and w.customer = :customer";
    static final String OF_CONTACT = " and w.customer = :customer and w.contact = :contact";
    static final String NEWEST = " order by e.key.provider desc, e.workOrder desc, e.sortedAt desc, e.key.ref desc";

    private static final Instant NOT_SENT = Instant.parse("9999-12-31T00:00:00Z");

    @EmbeddedId
    Key key;

    String workOrder;
    Instant sortedAt;
    String body;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    EstimateRow() {}

    /** Creates the row of an estimate. */
    EstimateRow(ProviderRef provider, Estimate estimate) {
        key = new Key(provider.value(), estimate.ref().value());
        workOrder = estimate.workOrder().value();
        sortedAt = estimate.sentAt().orElse(NOT_SENT);
        body = EstimateJson.text(estimate);
    }

    /** Takes over the content of another row. */
    void take(EstimateRow other) {
        workOrder = other.workOrder;
        sortedAt = other.sortedAt;
        body = other.body;
    }

    /** Which estimate. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String ref) {}
}
