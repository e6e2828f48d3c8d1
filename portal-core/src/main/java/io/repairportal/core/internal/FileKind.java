package io.repairportal.core.internal;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.file.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file is, by its content: one of the kinds that the portal takes (E4, P24). Names and claimed types decide nothing, except whether a
 * text is called a table. Pages, scripts, drawings with code in them, programs, archives and documents with macros are none of these.
 *
 * @param mediaType as it is handed out
 * @param extensions what its name may end with; the first is added where none fits
 * @param mostBytes the largest file of this kind
 */
public record FileKind(String mediaType, List<String> extensions, long mostBytes) {
    /** The largest video or sound, in bytes. */
    public static final long MOST_BYTES = 100_000_000;
    /** The largest file of any other kind, in bytes. */
    public static final long MOST_BYTES_OF_PAPERS = 25_000_000;

    private static final int LONGEST_NAME = 190;
    private static final int LONGEST_EXTENSION = 8;

    private static final FileKind JPEG = paper("image/jpeg", "jpg", "jpeg");
    private static final FileKind PNG = paper("image/png", "png");
    private static final FileKind WEBP = paper("image/webp", "webp");
    private static final FileKind PDF = paper("application/pdf", "pdf");
    private static final FileKind TEXT = paper("text/plain", "txt");
    private static final FileKind TABLE = paper("text/csv", "csv");

    /** Copies the extensions. */
    public FileKind {
        Objects.requireNonNull(mediaType, "mediaType");
        extensions = List.copyOf(extensions);
    }

    /** Returns what this content is; empty if it is nothing that is taken. */
    public static Optional<FileKind> of(FileContent content, String name) {
        try {
            return told(content, name);
        } catch (IOException unreadable) {
            throw new PortalAdapterException(
                    PortalAdapterException.Kind.UNAVAILABLE, "bytes that were just kept cannot be read", unreadable);
        }
    }

    private static Optional<FileKind> told(FileContent content, String name) throws IOException {
        Magic head;
        try (InputStream in = content.open()) {
            head = new Magic(in.readNBytes(Magic.SIZE));
        }
        if (head.begins(0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (head.begins(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(PNG);
        }
        if (head.has(0, "RIFF") && head.has(8, "WEBP")) {
            return Optional.of(WEBP);
        }
        if (head.has(0, "%PDF-")) {
            return PdfFiles.isPdf(content) ? Optional.of(PDF) : Optional.empty();
        }
        if (head.has(4, "ftyp")) {
            return film(head.text(8, 4));
        }
        return head.begins('P', 'K', 3, 4) ? OfficeFiles.kind(content) : text(content, name);
    }

    /** Returns the kind of a picture that was encoded anew. */
    public static FileKind ofPicture(String mediaType) {
        return mediaType.equals(PNG.mediaType) ? PNG : JPEG;
    }

    /** Returns whether it is a picture, which is encoded anew before it is kept. */
    public boolean picture() {
        return mediaType.startsWith("image/");
    }

    /** Returns a name without folders, control characters and marks of direction that ends as this kind does. */
    public String named(String name) {
        String clean = PlainText.ofName(name);
        String last = clean.substring(Math.max(clean.lastIndexOf('/'), clean.lastIndexOf('\\')) + 1)
                .strip();
        String bare = shortened(last.isEmpty() ? "file" : last);
        String lower = bare.toLowerCase(Locale.ROOT);
        boolean fits = extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
        return fits ? bare : bareName(bare) + "." + extensions.get(0);
    }

    /** Returns a file name without its extension. */
    public static String bareName(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(0, dot) : name;
    }

    static FileKind paper(String mediaType, String... extensions) {
        return new FileKind(mediaType, List.of(extensions), MOST_BYTES_OF_PAPERS);
    }

    private static Optional<FileKind> film(String brand) {
        return switch (brand) {
            case "qt  " -> Optional.of(new FileKind("video/quicktime", List.of("mov"), MOST_BYTES));
            case "M4A ", "M4B " -> Optional.of(new FileKind("audio/mp4", List.of("m4a"), MOST_BYTES));
            case "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash" ->
                Optional.of(new FileKind("video/mp4", List.of("mp4", "m4v"), MOST_BYTES));
            default -> Optional.empty();
        };
    }

    private static Optional<FileKind> text(FileContent content, String name) throws IOException {
        boolean table = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        return Magic.isText(content) ? Optional.of(table ? TABLE : TEXT) : Optional.empty();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : PlainText.of(
                        bareName(name).substring(0, Math.min(bareName(name).length(), LONGEST_NAME - 10)));
    }
}
