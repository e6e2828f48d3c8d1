package io.repairportal.store.jpa.publication;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.store.jpa.json.Times;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One publication with everything that is needed to show it, as read. */
record FoundPublication(
        PublicationView view,
        @Nullable String template,
        @Nullable String planHash,
        @Nullable String planBody,
        @Nullable String files) {
    private static final DateTimeFormatter WRITTEN_BY_DATABASE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .appendPattern("HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendOffset("+HH:mm", "+00")
            .toFormatter(java.util.Locale.ROOT);

    /** Reads a row of the answer. */
    static FoundPublication of(Row row) throws SQLException {
        return new FoundPublication(
                PublicationView.of(row), row.maybeText(), row.maybeText(), row.maybeText(), row.maybeText());
    }

    /** Returns the records of the files of this publication. */
    List<PublishedFile> filesOf(Publication publication) {
        return files == null
                ? List.of()
                : Arrays.stream(files.split(",", -1))
                        .map(file -> file(publication, file.split("\\|", -1)))
                        .toList();
    }

    private static PublishedFile file(Publication publication, String[] parts) {
        Optional<ContactRef> contact = parts[4].isEmpty() ? Optional.empty() : Optional.of(new ContactRef(parts[4]));
        return new PublishedFile(
                new DocumentRef(parts[0]),
                publication.workOrder(),
                new Publication.Owner(publication.owner().customer(), contact),
                Document.Kind.valueOf(parts[1]),
                parts[2].toLowerCase(java.util.Locale.ROOT).startsWith("t"),
                instant(parts[3]));
    }

    private static Instant instant(String written) {
        // why: in the zone that most servers run in, the text needs no more than two letters changed
        return written.endsWith("+00")
                ? Times.instant(written.substring(0, 10) + 'T' + written.substring(11, written.length() - 3) + 'Z')
                : OffsetDateTime.parse(written, WRITTEN_BY_DATABASE).toInstant();
    }
}
