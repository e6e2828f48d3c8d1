package io.repairportal.core.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.repairportal.spi.audit.AuditEntry;
import io.repairportal.spi.audit.AuditRecord;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How records of the audit trail are written into a file. */
public enum AuditExport {
    /** One JSON object per line, with everything that the hash is made of. */
    JSON_LINES {
        @Override
        Optional<String> heading() {
            return Optional.empty();
        }

        @Override
        String line(AuditRecord record) {
            AuditEntry entry = record.entry();
            ObjectNode node = JSON.createObjectNode()
                    .put("number", record.number())
                    .put("at", entry.at().toString())
                    .put("event", entry.event())
                    .put("actor", entry.actor())
                    .put("subject", entry.subject());
            ObjectNode details = node.putObject("details");
            entry.details().forEach(details::put);
            return node.put("hash", record.hash()).toString();
        }
    },

    /** Comma-separated values (RFC 4180) for spreadsheets; no cell is a formula (P32). */
    CSV {
        @Override
        Optional<String> heading() {
            return Optional.of(row("number", "at", "event", "actor", "subject", "details", "hash"));
        }

        @Override
        String line(AuditRecord record) {
            AuditEntry entry = record.entry();
            String details = entry.details().entrySet().stream()
                    .map(detail -> detail.getKey() + "=" + detail.getValue())
                    .collect(Collectors.joining("; "));
            return row(
                    Long.toString(record.number()),
                    entry.at().toString(),
                    entry.event(),
                    entry.actor(),
                    entry.subject(),
                    details,
                    record.hash());
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORMULA_SIGNS = "=+-@|%\t\r\n";

    /** Returns the first line, if there is one before the records. */
    abstract Optional<String> heading();

    /** Returns the line of one record. */
    abstract String line(AuditRecord record);

    private static String row(String... cells) {
        return Stream.of(cells).map(AuditExport::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        // why a mark before it: spreadsheets compute what begins like this, even between quotation marks
        boolean formula = beginsFormula(text) || beginsFormula(text.stripLeading());
        String safe = formula ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"").replace('\n', ' ').replace('\r', ' ') + '"';
    }

    private static boolean beginsFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }
}
