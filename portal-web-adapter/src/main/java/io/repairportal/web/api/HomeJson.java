package io.repairportal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.repairportal.core.workorder.HomeBoard;
import java.util.List;
import java.util.Optional;

/**
 * The start page.
 *
 * @param needs what needs the customer now, the most urgent first
 * @param workOrders the newest current work orders, at most 25
 * @param more whether there are more of them
 */
public record HomeJson(List<NeedJson> needs, List<WorkOrderJson> workOrders, boolean more) {

    static HomeJson of(HomeBoard board) {
        return new HomeJson(
                board.needs().stream().map(NeedJson::of).toList(),
                board.current().stream()
                        .map(row -> WorkOrderJson.of(row.workOrder(), row.stages(), row.schedule()))
                        .toList(),
                board.more());
    }

    /**
     * Something that needs the customer.
     *
     * @param kind estimate, answer or collect
     * @param workOrder the work order
     * @param estimate the estimate that waits for an answer
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record NeedJson(String kind, String workOrder, Optional<String> estimate) {
        static NeedJson of(HomeBoard.Need need) {
            return new NeedJson(
                    WorkOrderJson.word(need.kind()),
                    need.row().workOrder().ref().value(),
                    need.estimate().map(estimate -> estimate.ref().value()));
        }
    }
}
