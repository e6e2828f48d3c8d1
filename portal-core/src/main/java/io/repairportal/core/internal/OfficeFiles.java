package io.repairportal.core.internal;

import io.repairportal.spi.file.FileContent;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Tells letters, tables and slides from other packed files, and those with macros from those without (E4, P24). */
final class OfficeFiles {
    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_ENTRIES = 5_000;
    private static final int LARGEST_LIST = 500_000;
    private static final long MOST_UNPACKED = 200_000_000;

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final Map<String, String> EXTENSIONS = Map.of(
            OOXML + "wordprocessingml.document", "docx",
            OOXML + "spreadsheetml.sheet", "xlsx",
            OOXML + "presentationml.presentation", "pptx",
            ODF + "text", "odt",
            ODF + "spreadsheet", "ods",
            ODF + "presentation", "odp");

    private Optional<String> type = Optional.empty();
    private boolean refused;
    private int entries;
    private long unpacked;

    private OfficeFiles() {}

    /** Returns the kind; empty for every other archive, and for documents that bring code. */
    static Optional<FileKind> kind(FileContent content) throws IOException {
        OfficeFiles found = new OfficeFiles();
        try (ZipInputStream zip = new ZipInputStream(content.open(), StandardCharsets.UTF_8)) {
            found.read(zip);
        } catch (IllegalArgumentException | EOFException | ZipException broken) {
            return Optional.empty();
        }
        return found.refused
                ? Optional.empty()
                : found.type.map(type -> FileKind.paper(type, EXTENSIONS.getOrDefault(type, "bin")));
    }

    private void read(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null && !refused; entry = zip.getNextEntry()) {
            String name = entry.getName();
            refused = ++entries > MOST_ENTRIES || isCode(name.toLowerCase(Locale.ROOT));
            if (name.equals(TYPES) || name.equals("mimetype")) {
                byte[] list = zip.readNBytes(LARGEST_LIST);
                unpacked += list.length;
                learn(name, new String(list, StandardCharsets.UTF_8));
            }
            skip(zip);
        }
    }

    private void learn(String name, String text) {
        if (name.equals("mimetype")) {
            type = Optional.of(text.strip()).filter(EXTENSIONS::containsKey);
            return;
        }
        refused = refused || text.contains("macroEnabled") || text.contains("vbaProject");
        type = EXTENSIONS.keySet().stream()
                .filter(each -> each.startsWith(OOXML) && text.contains(each + ".main+xml"))
                .findFirst();
    }

    private void skip(InputStream entry) throws IOException {
        byte[] piece = new byte[8_192];
        for (int read = entry.read(piece); read >= 0 && !refused; read = entry.read(piece)) {
            unpacked += read;
            refused = unpacked > MOST_UNPACKED;
        }
    }

    private static boolean isCode(String name) {
        return name.endsWith("vbaproject.bin")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")
                || name.contains("activex/")
                || name.contains("embeddings/")
                || name.startsWith("object ");
    }
}
