package io.repairportal.core.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipOutputStream;

/**
 * A copy of what the portal holds about a person, as a ZIP: one JSON file per kind of record and the files she may see. Nothing is gathered
 * before it is written, and no more than one file is in memory. To be written once.
 */
public final class PersonalCopy {
    private final Instant madeAt;
    private final Consumer<Parcel> contents;

    PersonalCopy(Instant madeAt, Consumer<Parcel> contents) {
        this.madeAt = Objects.requireNonNull(madeAt, "madeAt");
        this.contents = Objects.requireNonNull(contents, "contents");
    }

    /** Returns how the file is called, for example {@code my-data-2026-03-02.zip}. */
    public String fileName() {
        return "my-data-" + DateTimeFormatter.ISO_LOCAL_DATE.format(madeAt.atOffset(ZoneOffset.UTC)) + ".zip";
    }

    /**
     * Writes everything to {@code out}, which stays open.
     *
     * @throws UncheckedIOException if it cannot be written there
     */
    public void writeTo(OutputStream out) {
        try {
            ZipOutputStream zip = new ZipOutputStream(out);
            Parcel parcel = new Parcel(zip, madeAt);
            contents.accept(parcel);
            parcel.finish();
            zip.finish();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
