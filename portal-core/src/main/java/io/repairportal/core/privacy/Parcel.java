package io.repairportal.core.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.file.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What is written into one ZIP. Names of files are harmless whatever the records are called: no path leaves its folder, and none stands there
 * twice. Bounded (P61): what does not fit is named in the list of contents. For one copy; not for use by several threads.
 */
final class Parcel {
    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 1_000_000_000L;
    private static final int LONGEST_NAME = 80;
    private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private final ZipOutputStream zip;
    private final Instant madeAt;
    private final Set<String> taken = new HashSet<>();
    private final List<String> contents = new ArrayList<>();
    private final List<Map<String, String>> leftOut = new ArrayList<>();
    private int files;
    private long bytes;

    Parcel(ZipOutputStream zip, Instant madeAt) {
        this.zip = zip;
        this.madeAt = madeAt;
    }

    /** Returns {@code name} as one harmless part of a path, the same for the same name. */
    static String part(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{M}\\p{N} ._-]", "_").strip().replaceAll("^\\.+", "_");
        String named = safe.isEmpty() ? "_" : safe;
        if (named.codePointCount(0, named.length()) <= LONGEST_NAME) {
            return named;
        }
        String end = extension(named);
        return named.substring(0, named.offsetByCodePoints(0, LONGEST_NAME - end.length())) + end;
    }

    /** Writes records. */
    void json(String folder, String name, Object records) {
        begin(folder, name);
        try {
            zip.write(JSON.writeValueAsString(records).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes a file, or says that it is left out. */
    void file(String folder, String name, Optional<FileContent> content) {
        if (content.isEmpty()) {
            leave(folder, name, "it is not there any more");
        } else if (files >= MOST_FILES || bytes + content.get().size() > MOST_BYTES) {
            leave(folder, name, "the copy would become too large; it can be downloaded from its own page");
        } else {
            opened(folder, name, content.get()).ifPresent(in -> copy(folder, name, in));
        }
    }

    /** Says that something is left out, and why. */
    void leave(String folder, String name, String why) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("what", folder + part(name));
        entry.put("why", why);
        leftOut.add(entry);
    }

    /** Writes the list of contents. */
    void finish() {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("madeAt", madeAt.toString());
        list.put("contents", List.copyOf(contents));
        list.put("leftOut", leftOut);
        json("", "contents.json", list);
    }

    private Optional<InputStream> opened(String folder, String name, FileContent content) {
        try {
            return Optional.of(content.open());
        } catch (IOException | PortalAdapterException gone) {
            // why not the whole copy: one file that cannot be read keeps nobody from the others
            leave(folder, name, "it could not be read");
            return Optional.empty();
        }
    }

    private void copy(String folder, String name, InputStream from) {
        try (InputStream in = from) {
            begin(folder, name);
            files++;
            bytes += in.transferTo(zip);
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void begin(String folder, String name) {
        String path = free(folder, part(name));
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(madeAt.toEpochMilli());
        contents.add(path);
        try {
            zip.putNextEntry(entry);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String free(String folder, String name) {
        String end = extension(name);
        String begin = name.substring(0, name.length() - end.length());
        String path = folder + name;
        // why without case: two such names are one on many disks
        for (int number = 2; !taken.add(path.toLowerCase(Locale.ROOT)); number++) {
            path = folder + begin + " (" + number + ")" + end;
        }
        return path;
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
    }
}
