package io.repairportal.web.staff.template;

import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeView;
import java.util.List;

/**
 * All message templates.
 *
 * @param office the frame
 * @param languages the names of the columns
 * @param groups about work orders, about logins
 * @param footer where the footer's address is set
 */
public record TemplatesView(OfficeView office, List<String> languages, List<Group> groups, String footer) {

    /** Templates that belong together. */
    public record Group(String id, String heading, List<Row> rows) {}

    /** One event by one channel; {@code first} begins a new event. */
    public record Row(String event, String hint, String channel, boolean first, List<Cell> cells) {}

    /** One language of it. */
    public record Cell(String url, String language, String about, StateView state) {}
}
