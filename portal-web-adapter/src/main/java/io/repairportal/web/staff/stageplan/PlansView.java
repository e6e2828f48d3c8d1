package io.repairportal.web.staff.stageplan;

import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import java.util.List;

/**
 * All stage plans.
 *
 * @param office the frame
 * @param rows by name
 * @param missing stages that lack an explanation somewhere
 * @param create makes a new plan
 */
public record PlansView(OfficeView office, List<Row> rows, List<Missing> missing, OfficeForm create) {

    /** A plan. */
    public record Row(String url, String name, String stages) {}

    /** A stage that lacks an explanation; hidden if it lacks the one in the standard language. */
    public record Missing(String url, String stage, String plan, String languages, StateView state) {}
}
