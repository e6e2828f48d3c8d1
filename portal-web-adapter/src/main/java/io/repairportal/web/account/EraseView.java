package io.repairportal.web.account;

import io.repairportal.web.layout.FieldsView;
import io.repairportal.web.layout.PageView;
import java.util.List;

/**
 * What deleting the login does, said before it is done (O4).
 *
 * @param page the frame
 * @param dataUrl the page before
 * @param goes what is deleted
 * @param stays what is kept, and why
 * @param warnings what others will miss
 * @param form confirms it
 */
public record EraseView(
        PageView page, String dataUrl, List<String> goes, List<Stay> stays, List<String> warnings, FieldsView form) {
    /** Copies the lists. */
    public EraseView {
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
        warnings = List.copyOf(warnings);
    }

    /** Something that is kept, and why. */
    public record Stay(String what, String why) {}
}
