package io.repairportal.core.resource;

import io.repairportal.core.internal.FileKind;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.resource.ResourceOutcome.Reason;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.file.FileKey;
import io.repairportal.spi.file.FileStore;
import io.repairportal.spi.file.Images;
import io.repairportal.spi.resource.Resource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the bytes of an upload if they are of a kind that is taken, and forgets them if they are not (P24, P25). */
final class Uploads {
    private static final int LONGEST_EDGE = 4_096;

    private final PortalParts parts;
    private final FileStore files;

    Uploads(PortalParts parts, FileStore files) {
        this.parts = parts;
        this.files = files;
    }

    /** What became of the bytes: a file, or a reason why there is none. */
    record Kept(
            Resource.@Nullable StoredFile file, @Nullable Reason reason) {
        static Kept refused(Reason reason) {
            return new Kept(null, reason);
        }

        <T> T fold(Function<Resource.StoredFile, T> kept, Function<Reason, T> refused) {
            return file == null ? refused.apply(Objects.requireNonNull(reason)) : kept.apply(file);
        }
    }

    /** Reads {@code content} to its end, or to the first byte too many. */
    Kept keep(NewResource wanted, InputStream content) throws IOException {
        Counted counted = new Counted(content);
        FileKey raw;
        try {
            raw = files.keep(counted, FileKind.MOST_BYTES);
        } catch (PortalAdapterException refused) {
            if (refused.kind() == PortalAdapterException.Kind.REJECTED) {
                return Kept.refused(Reason.TOO_LARGE);
            }
            throw refused;
        }
        Kept kept = judged(wanted, raw, counted.bytes());
        boolean used = kept.fold(file -> file.key().equals(raw), reason -> false);
        if (!used) {
            files.forget(raw);
        }
        return kept;
    }

    private Kept judged(NewResource wanted, FileKey raw, long size) throws IOException {
        if (size == 0) {
            return Kept.refused(Reason.EMPTY_FILE);
        }
        FileContent content = new FileContent("application/octet-stream", size, () -> opened(raw));
        Optional<FileKind> kind = FileKind.of(content, wanted.fileName());
        if (kind.isEmpty()) {
            return Kept.refused(Reason.KIND_NOT_TAKEN);
        }
        if (size > kind.get().mostBytes()) {
            return Kept.refused(Reason.TOO_LARGE);
        }
        return kind.get().picture() ? picture(wanted, content) : new Kept(file(wanted, kind.get(), raw, size), null);
    }

    private Kept picture(NewResource wanted, FileContent raw) throws IOException {
        Optional<FileContent> fit = parts.services().images().flatMap(images -> fit(images, raw));
        if (fit.isEmpty()) {
            return Kept.refused(Reason.KIND_NOT_TAKEN);
        }
        try (InputStream bytes = fit.get().open()) {
            FileKey key = files.keep(bytes, FileKind.MOST_BYTES_OF_PAPERS);
            FileKind kind = FileKind.ofPicture(fit.get().mediaType());
            return new Kept(file(wanted, kind, key, fit.get().size()), null);
        }
    }

    private static Optional<FileContent> fit(Images images, FileContent raw) {
        return images.fit(raw, LONGEST_EDGE);
    }

    private static Resource.StoredFile file(NewResource wanted, FileKind kind, FileKey key, long size) {
        return new Resource.StoredFile(kind.named(wanted.fileName()), kind.mediaType(), size, key);
    }

    private InputStream opened(FileKey key) throws IOException {
        return files.open(key).orElseThrow(() -> new FileNotFoundException("the bytes just kept are gone"));
    }

    /** Counts what was read. */
    private static final class Counted extends InputStream {
        private final InputStream content;
        private long bytes;

        private Counted(InputStream content) {
            this.content = content;
        }

        private long bytes() {
            return bytes;
        }

        @Override
        public int read() throws IOException {
            int one = content.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = content.read(into, from, most);
            bytes += Math.max(count, 0);
            return count;
        }
    }
}
