package io.repairportal.web.staff.resource;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;

/**
 * One resource.
 *
 * @param office the frame
 * @param back the place it lies in
 * @param title as customers read it now
 * @param meta name, type, size and day
 * @param downloadUrl its bytes
 * @param edit changes title and place
 * @param places the places it can lie in
 * @param remove deletes it
 */
public record ResourceEditView(
        OfficeView office,
        Option back,
        String title,
        String meta,
        String downloadUrl,
        OfficeForm edit,
        List<Option> places,
        FormView remove) {}
