package io.repairportal.web.staff.customer;

import io.repairportal.web.layout.StateView;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.OfficeView;
import io.repairportal.web.staff.Option;
import java.util.List;
import java.util.Optional;

/**
 * Inviting many customers: the list, what would become of it, or what became of it (A13).
 *
 * @param office the frame
 * @param back the customers
 * @param heading what happens on this page
 * @param form the list and its rights
 * @param rights to choose from; empty if the provider has none
 * @param report what becomes of the lines, once the list was checked
 * @param file takes the list from a file
 * @param past what was sent before, to be read again
 */
public record BulkView(
        OfficeView office,
        Option back,
        String heading,
        OfficeForm form,
        List<Option> rights,
        Optional<Report> report,
        OfficeForm file,
        List<Option> past) {
    /** Copies the lists. */
    public BulkView {
        rights = List.copyOf(rights);
        past = List.copyOf(past);
    }

    /**
     * What becomes of the lines.
     *
     * @param groups who is invited, and who is not
     * @param send sends the invitations; empty if nobody is ready or they have left already
     * @param button what its button says
     * @param sent who sent it; empty if that is still to come
     */
    public record Report(List<Group> groups, Optional<OfficeForm> send, String button, Optional<Sent> sent) {
        /** Copies the groups. */
        public Report {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Who sent it.
     *
     * @param about who, when, and how long this is kept, in words
     * @param unfinished what to do about a sending that did not come to its end; empty if it did
     */
    public record Sent(String about, String unfinished) {}

    /** Lines with a common fate, and how many they are, in words. */
    public record Group(String heading, List<Row> rows) {
        /** Copies the rows. */
        public Group {
            rows = List.copyOf(rows);
        }

        /** Returns whether any of them says where an invitation goes. */
        public boolean addresses() {
            return rows.stream().anyMatch(row -> !row.address().isEmpty());
        }
    }

    /**
     * A line.
     *
     * @param line which, in words
     * @param who the customer or, unless it was found, what was written
     * @param url the customer; empty unless it was found
     * @param address where the invitation goes; may be empty
     * @param state what becomes of it
     * @param reason why it is not invited; may be empty
     */
    public record Row(String line, String who, String url, String address, StateView state, String reason) {}
}
