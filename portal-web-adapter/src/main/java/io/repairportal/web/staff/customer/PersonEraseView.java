package io.repairportal.web.staff.customer;

import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;
import java.util.Optional;

/**
 * What erasing somebody does, or has done.
 *
 * @param office the frame
 * @param back the customer
 * @param heading the h1
 * @param goes what goes, or has gone
 * @param stays what is kept, and why
 * @param warnings what is missed afterwards
 * @param form confirms it; empty once it is done
 */
public record PersonEraseView(
        OfficeView office,
        Option back,
        String heading,
        List<String> goes,
        List<Stay> stays,
        List<String> warnings,
        Optional<OfficeForm> form) {
    /** Copies the lists. */
    public PersonEraseView {
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
        warnings = List.copyOf(warnings);
    }

    /** Something that is kept, and why. */
    public record Stay(String what, String why) {}
}
