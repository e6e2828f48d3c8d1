package io.repairportal.web.staff.audit;

import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeView;
import java.util.List;
import java.util.Optional;

/**
 * The audit trail.
 *
 * @param office the frame
 * @param filter what is asked for, and where it is sent
 * @param rows newest first
 * @param olderUrl where it goes on; empty at the end
 * @param check whether the chain holds; empty if nobody asked
 */
public record AuditView(
        OfficeView office, Filter filter, List<Row> rows, Optional<String> olderUrl, Optional<StateView> check) {

    /** The filter and the files. */
    public record Filter(
            String action, List<Event> events, String about, String checkUrl, String csvUrl, String jsonUrl) {
        /** Copies the events. */
        public Filter {
            events = List.copyOf(events);
        }
    }

    /** A kind of event to choose, in words. */
    public record Event(String code, String words, boolean chosen) {}

    /** A record. */
    public record Row(String number, String when, String event, String actor, String subject, String details) {}
}
