package io.repairportal.store.jpa.workorder;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.LocationRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrderState;
import io.repairportal.store.jpa.json.PlanJson;
import io.repairportal.store.jpa.json.TasksJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Returns the change of this row. */
    WorkOrderChange change(ProviderRef provider) {
        return new WorkOrderChange(workOrder(provider), PlanJson.read(plan), changedAt);
    }
}
