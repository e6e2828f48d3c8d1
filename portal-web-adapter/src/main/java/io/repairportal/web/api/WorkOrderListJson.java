package io.repairportal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.repairportal.core.workorder.WorkOrderList;
import io.repairportal.web.Cursors;
import java.util.List;
import java.util.Optional;

/**
 * A piece of the list of work orders.
 *
 * @param items newest opened first
 * @param next what {@code after} must be for the next piece; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WorkOrderListJson(List<WorkOrderJson> items, Optional<String> next) {
    static WorkOrderListJson of(WorkOrderList list) {
        return new WorkOrderListJson(
                list.rows().stream()
                        .map(row -> WorkOrderJson.of(row.workOrder(), row.stages(), row.schedule()))
                        .toList(),
                list.next().map(Cursors::text));
    }
}
