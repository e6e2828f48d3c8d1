package io.repairportal.web.staff;

import io.repairportal.core.publishing.WorkOrderDesk.ShelfFile;
import java.util.List;
import java.util.Objects;

/**
 * The form that asks why somebody sees a record or does not (K4); sent by GET.
 *
 * @param action where the answer is
 * @param eyes who
 * @param permissions what
 * @param about about which record
 */
public record WhyForm(String action, List<Option> eyes, List<Option> permissions, About about) {
    /** Who stands for whoever comes by a link to the work order in question. */
    public static final String LINK = "link";

    /** Checks that all are there. */
    public WhyForm {
        Objects.requireNonNull(action, "action");
        eyes = List.copyOf(eyes);
        permissions = List.copyOf(permissions);
        Objects.requireNonNull(about, "about");
    }

    /**
     * About which record.
     *
     * @param order the work order the form stands beside; empty: it is asked for
     * @param orders work orders to choose from where it is asked for; others can be typed
     * @param files files to choose from
     */
    public record About(String order, List<String> orders, List<Option> files) {}

    /** Returns files to choose from, by what customers read. */
    public static List<Option> files(List<ShelfFile> files) {
        return files.stream()
                .map(ShelfFile::document)
                .map(file -> Option.of(file.ref().value(), file.caption().isBlank() ? file.name() : file.caption()))
                .toList();
    }
}
