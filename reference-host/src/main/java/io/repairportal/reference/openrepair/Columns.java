package io.repairportal.reference.openrepair;

import io.repairportal.reference.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where each column of the standard stands in this file. Columns nobody asks for are ignored; a missing one is named. */
final class Columns {
    private static final List<String> NEEDED = List.of(
            "id",
            "country",
            "product_category",
            "brand",
            "repair_status",
            "repair_barrier_if_end_of_life",
            "group_identifier",
            "event_date",
            "problem");

    private final Map<String, Integer> places = new HashMap<>();
    private final int count;

    Columns(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        count = header.size();
        List<String> missing =
                NEEDED.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new Refusal("The first line lacks the column" + (missing.size() == 1 ? " " : "s ")
                    + String.join(", ", missing)
                    + ": give a file of the Open Repair Data Standard v0.3, whose first line names its columns.");
        }
    }

    int count() {
        return count;
    }

    /** Returns a cell in one line, without control characters; empty if this file has no such column. */
    String cell(List<String> cells, String column) {
        Integer place = places.get(column);
        return place == null ? "" : oneLine(cells.get(place));
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> c != ' ' || (!line.isEmpty() && line.charAt(line.length() - 1) != ' '))
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }
}
