package io.repairportal.store.jpa.workorder;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.json.PlanJson;
import io.repairportal.store.jpa.json.TasksJson;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Row;
import io.repairportal.store.jpa.session.Upserts;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The columns of one work order, as read. */
record WorkOrderView(
        String ref,
        String customer,
        @Nullable String contact,
        String number,
        String title,
        String asset,
        String state,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String location,
        @Nullable String advisor,
        @Nullable String tasks,
        @Nullable String plan,
        Instant changedAt) {
    static final Upserts.Table<WorkOrderView> TABLE = new Upserts.Table<>(
            "shop_work_order",
            List.of(
                    "customer",
                    "contact",
                    "number",
                    "title",
                    "asset",
                    "state",
                    "opened_at",
                    "closed_at",
                    "location",
                    "advisor",
                    "tasks",
                    "plan",
                    "changed_at",
                    "search"),
            WorkOrderView::ref,
            WorkOrderView::of,
            WorkOrderView::fill);

    /** Returns the columns of a work order. */
    static WorkOrderView of(WorkOrderChange change) {
        WorkOrder order = change.workOrder();
        return new WorkOrderView(
                order.ref().value(),
                order.customer().value(),
                Json.text(order.contact()),
                order.number(),
                order.title(),
                order.asset(),
                order.state().name(),
                order.openedAt(),
                order.closedAt().orElse(null),
                Json.text(order.location()),
                Json.text(order.advisor()),
                order.tasks().isEmpty() ? null : TasksJson.text(order.tasks()),
                PlanJson.text(change.plan()),
                change.changedAt());
    }

    /** Reads a row of the answer. */
    static WorkOrderView of(Row row) throws SQLException {
        WorkOrderFacts facts = WorkOrderFacts.of(row);
        return new WorkOrderView(
                facts.ref(),
                facts.customer(),
                facts.contact(),
                facts.number(),
                facts.title(),
                facts.asset(),
                facts.state(),
                facts.openedAt(),
                facts.closedAt(),
                facts.location(),
                facts.advisor(),
                facts.tasks(),
                row.maybeText(),
                row.time());
    }

    /** Returns the work order of this row. */
    WorkOrder workOrder(ProviderRef provider) {
        return facts().workOrder(provider);
    }

    /** Returns the change of this row. */
    WorkOrderChange change(ProviderRef provider) {
        return new WorkOrderChange(workOrder(provider), PlanJson.read(plan), changedAt);
    }

    private void fill(Cells cells) throws SQLException {
        cells.text(customer)
                .text(contact)
                .text(number)
                .text(title)
                .text(asset)
                .text(state)
                .time(openedAt)
                .time(closedAt)
                .text(location)
                .text(advisor)
                .text(tasks)
                .text(plan)
                .time(changedAt)
                .text(String.join("\n", number, title, asset).toLowerCase(Locale.ROOT));
    }

    private WorkOrderFacts facts() {
        return new WorkOrderFacts(
                ref, customer, contact, number, title, asset, state, openedAt, closedAt, location, advisor, tasks);
    }
}
