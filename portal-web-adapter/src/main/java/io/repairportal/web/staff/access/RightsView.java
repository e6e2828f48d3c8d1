package io.repairportal.web.staff.access;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;
import java.util.Optional;

/**
 * One set of access rights.
 *
 * @param office the frame
 * @param name the name as it is stored
 * @param form changes it
 * @param boxes one for each permission
 * @param stored what is stored now, after somebody else changed it; empty otherwise
 * @param users who has it, newest first, and where those who follow are
 * @param more duplicates or removes it
 */
public record RightsView(
        OfficeView office,
        String name,
        OfficeForm form,
        List<Option> boxes,
        Optional<String> stored,
        Users users,
        More more) {

    /** Some of those who have it, and the address of those who follow. */
    public record Users(List<User> shown, Optional<String> olderUrl) {}

    /** Somebody who has it. */
    public record User(String url, String label, String userName) {}

    /** What else can be done: a copy, and the end; and the way back. */
    public record More(OfficeForm duplicate, FormView remove, String listUrl) {}
}
