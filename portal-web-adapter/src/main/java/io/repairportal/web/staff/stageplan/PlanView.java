package io.repairportal.web.staff.stageplan;

import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeView;
import java.util.List;

/**
 * One stage plan, or one of its stages.
 *
 * @param office the frame
 * @param listUrl all plans
 * @param name the name of the plan
 * @param stages its stages, with what a customer would see at each
 */
public record PlanView(OfficeView office, String listUrl, String name, List<StageRow> stages) {

    /** A stage: whether customers can see it, and what they would see while it is in progress. */
    public record StageRow(String url, String name, StateView state, List<String> seen) {}
}
