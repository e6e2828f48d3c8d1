package io.repairportal.web.staff.settings;

import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a provider.
 *
 * @param office the frame
 * @param state whether the portal answers
 * @param modes the states it can have
 * @param ticks what is ticked, in two groups
 * @param accounts how people get and use a login
 * @param rights what new people can be given
 * @param stored what is stored now, after somebody else changed it; empty otherwise
 * @param lookUrl to the check of logo and colour
 */
public record SettingsView(
        OfficeView office,
        OfficeForm state,
        List<Option> modes,
        Ticks ticks,
        OfficeForm accounts,
        List<Option> rights,
        Optional<String> stored,
        String lookUrl) {

    /** What is switched on for everybody, what link visitors may do, and what happens by itself. */
    public record Ticks(OfficeForm features, OfficeForm access, OfficeForm publishing, List<Option> boxes) {}
}
