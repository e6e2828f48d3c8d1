package io.repairportal.store.jpa.workorder;

import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.json.PlanJson;
import io.repairportal.store.jpa.json.TasksJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A work order as stored. */
@Entity
@Table(name = "shop_work_order")
@NamedQuery(name = "workOrder.find.provider", query = WorkOrderQueries.FIND)
@NamedQuery(name = "workOrder.find.customer", query = WorkOrderQueries.FIND + " and w.customer = :customer")
@NamedQuery(
        name = "workOrder.find.contact",
        query = WorkOrderQueries.FIND + " and w.customer = :customer and w.contact = :contact")
@NamedQuery(name = "workOrder.search", query = WorkOrderQueries.SEARCH)
@NamedQuery(name = "workOrder.changed", query = WorkOrderQueries.CHANGED)
@NamedQuery(name = "workOrder.changedTogether", query = WorkOrderQueries.CHANGED_TOGETHER)
@NamedQuery(
        name = "workOrder.known",
        query = "select w from WorkOrderRow w where w.key.provider = :provider and w.key.ref in :refs")
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

    /** Creates the row of a work order. */
    WorkOrderRow(WorkOrderChange change) {
        WorkOrder order = change.workOrder();
        key = new Key(order.customer().provider().value(), order.ref().value());
        customer = order.customer().value();
        contact = Json.text(order.contact());
        number = order.number();
        title = order.title();
        asset = order.asset();
        search = String.join("\n", number, title, asset).toLowerCase(Locale.ROOT);
        state = order.state().name();
        openedAt = order.openedAt();
        closedAt = order.closedAt().orElse(null);
        location = Json.text(order.location());
        advisor = Json.text(order.advisor());
        tasks = order.tasks().isEmpty() ? null : TasksJson.text(order.tasks());
        plan = PlanJson.text(change.plan());
        changedAt = change.changedAt();
    }

    /** Takes over the content of another row. */
    void take(WorkOrderRow other) {
        customer = other.customer;
        contact = other.contact;
        number = other.number;
        title = other.title;
        asset = other.asset;
        search = other.search;
        state = other.state;
        openedAt = other.openedAt;
        closedAt = other.closedAt;
        location = other.location;
        advisor = other.advisor;
        tasks = other.tasks;
        plan = other.plan;
        changedAt = other.changedAt;
    }

    /** Which work order. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String ref) {}
}
