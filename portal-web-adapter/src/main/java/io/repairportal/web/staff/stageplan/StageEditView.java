package io.repairportal.web.staff.stageplan;

import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;

/**
 * What customers read about a stage, in each language.
 *
 * @param office the frame
 * @param back the plan
 * @param name how the shop calls the stage
 * @param form the form
 * @param languages tag and name of each language; the first decides whether customers see the stage
 */
public record StageEditView(OfficeView office, Option back, String name, OfficeForm form, List<Option> languages) {}
