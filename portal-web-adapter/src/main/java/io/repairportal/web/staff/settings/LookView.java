package io.repairportal.web.staff.settings;

import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeView;
import java.util.List;

/**
 * A look that is tried.
 *
 * @param office the frame
 * @param url where a colour is sent
 * @param settingsUrl back to the settings
 * @param colour the accent colour, like {@code #1c5a43}
 * @param styleUrl the style sheet of the two samples
 * @param rows how readable everything is
 */
public record LookView(
        OfficeView office, String url, String settingsUrl, String colour, String styleUrl, List<Row> rows) {
    /** Copies the list. */
    public LookView {
        rows = List.copyOf(rows);
    }

    /** Two colours: which, and how well they can be told apart in light and in dark. */
    public record Row(String name, Measured light, Measured dark) {}

    /** A contrast with what it means. */
    public record Measured(String contrast, StateView state) {}
}
