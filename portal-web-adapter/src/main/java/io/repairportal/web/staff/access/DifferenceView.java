package io.repairportal.web.staff.access;

import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;

/**
 * What a change of a set of access rights would mean (K2).
 *
 * @param office the frame
 * @param back the set
 * @param name the name it would have
 * @param people how many people it concerns, in words
 * @param added what they could do in addition
 * @param removed what they could not do any more
 * @param save stores it, with these fields
 */
public record DifferenceView(
        OfficeView office,
        Option back,
        String name,
        String people,
        List<String> added,
        List<String> removed,
        OfficeForm save) {}
