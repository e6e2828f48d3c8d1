package io.repairportal.web.staff.customer;

import io.repairportal.core.access.BulkInvite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list of customers as staff paste it: one a line, by number, with the mail address behind it if they like. Semicolons, commas, tabs,
 * quotation marks and spaces separate, so that columns of a spreadsheet and of a CSV file read alike. Pure.
 *
 * @param rows those that are not empty, each with the number of its line, counted from 1 with the empty ones
 */
record BulkLines(List<BulkInvite.Row> rows) {
    private static final String SEPARATORS = "[;,\\s\"]+";
    private static final int PARTS = 2;

    /** Copies the rows. */
    BulkLines {
        rows = List.copyOf(rows);
    }

    /** Reads a list; what is no number with at most one address stays as it is, to be called unreadable. */
    static BulkLines read(String text) {
        List<BulkInvite.Row> rows = new ArrayList<>();
        String[] all = text.replace("\uFEFF", "").split("\\R", -1);
        for (int at = 0; at < all.length; at++) {
            if (!all[at].isBlank()) {
                rows.add(row(all[at].strip(), at + 1));
            }
        }
        return new BulkLines(rows);
    }

    /** Returns a list with further customers at its end; who stands in it already is not added. */
    static String joined(String text, List<BulkInvite.Row> further) {
        List<String> known =
                read(text).rows().stream().map(BulkInvite.Row::customer).toList();
        return Stream.concat(
                        Stream.of(text.strip()),
                        further.stream().map(BulkInvite.Row::customer).filter(ref -> !known.contains(ref)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static BulkInvite.Row row(String line, int number) {
        List<String> parts = Stream.of(line.split(SEPARATORS))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty() || parts.size() > PARTS) {
            return new BulkInvite.Row(line, "", "", number);
        }
        return new BulkInvite.Row(parts.get(0), "", parts.size() == PARTS ? parts.get(1) : "", number);
    }
}
