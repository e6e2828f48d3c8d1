package io.repairportal.store.jpa.workorder;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.LocationRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrderState;
import io.repairportal.store.jpa.json.TasksJson;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one work order that pages show, as read. */
record WorkOrderFacts(
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
        @Nullable String tasks) {

    /** Reads a row of the answer. */
    static WorkOrderFacts of(Row row) throws SQLException {
        return new WorkOrderFacts(
                row.text(),
                row.text(),
                row.maybeText(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.time(),
                row.maybeTime(),
                row.maybeText(),
                row.maybeText(),
                row.maybeText());
    }

    /** Returns the work order of this row. */
    WorkOrder workOrder(ProviderRef provider) {
        return new WorkOrder(
                new WorkOrderRef(ref),
                new CustomerRef(provider, customer),
                Optional.ofNullable(contact).map(ContactRef::new),
                number,
                title,
                asset,
                WorkOrderState.valueOf(state),
                openedAt,
                Optional.ofNullable(closedAt),
                Optional.ofNullable(location).map(LocationRef::new),
                Optional.ofNullable(advisor).map(StaffRef::new),
                tasks == null ? List.of() : TasksJson.read(tasks));
    }
}
