package io.repairportal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.file.FileKey;
import io.repairportal.spi.file.FileStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link FileStore} must do. Extend it, hand over your adapter, run it. */
public abstract class FileStoreContract {
    private static final int LARGE = 3_000_000;

    /** For subclasses. */
    protected FileStoreContract() {}

    /** Returns an adapter over an empty place, or over one that keeps no file of an earlier test. */
    protected abstract FileStore fileStore();

    @Test
    @DisplayName("every byte of a file comes back, as often as it is asked for, small, large or empty (E4)")
    public final void keepsEveryByte() throws IOException {
        FileStore store = fileStore();
        for (int size : new int[] {0, 1, 8_192, 8_193, LARGE}) {
            byte[] bytes = bytes(size);
            FileKey key = keep(store, bytes);

            assertThat(read(store, key)).contains(bytes);
            assertThat(read(store, key)).contains(bytes);
        }
    }

    @Test
    @DisplayName("a file that comes in small pieces is kept whole (E4)")
    public final void keepsSlowFiles() throws IOException {
        FileStore store = fileStore();
        byte[] bytes = bytes(10_000);
        InputStream dripping = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 7));
            }
        };

        assertThat(read(store, store.keep(dripping, LARGE))).contains(bytes);
    }

    @Test
    @DisplayName("equal files have different names that say nothing of each other (P26)")
    public final void namesAreRandom() throws IOException {
        FileStore store = fileStore();
        List<FileKey> keys = List.of(keep(store, bytes(5)), keep(store, bytes(5)), keep(store, bytes(5)));

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys).allSatisfy(key -> assertThat(key.value()).hasSizeGreaterThanOrEqualTo(20));
    }

    @Test
    @DisplayName("as many bytes as allowed are kept, one more is refused (P25)")
    public final void refusesTooMuch() throws IOException {
        FileStore store = fileStore();

        assertThat(read(store, store.keep(new ByteArrayInputStream(bytes(1_000)), 1_000)))
                .isPresent();
        PortalAdapterException refused = catchThrowableOfType(
                PortalAdapterException.class, () -> store.keep(new ByteArrayInputStream(bytes(1_001)), 1_000));

        assertThat(refused.kind()).isEqualTo(PortalAdapterException.Kind.REJECTED);
    }

    @Test
    @DisplayName("an endless file is refused after the allowed bytes, not when the disk is full (P25)")
    public final void refusesEndless() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 7;
            }
        };

        assertThatThrownBy(() -> fileStore().keep(endless, 100_000)).isInstanceOf(PortalAdapterException.class);
    }

    @Test
    @DisplayName("what goes wrong while a file comes in is thrown on unchanged (P25)")
    public final void passesOnFailures() {
        IOException failure = new IOException("the phone lost its network");
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw failure;
            }
        };
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(10_000)), breaking);

        assertThatThrownBy(() -> fileStore().keep(broken, LARGE)).isSameAs(failure);
    }

    @Test
    @DisplayName("an unknown file is not found, whatever its name looks like (P4, P34)")
    public final void unknownIsNotFound() {
        FileStore store = fileStore();

        for (String name :
                List.of("unknown", "...", "~", "-", "C:", "a:b", "CON", "~root", "x".repeat(64), ".hidden")) {
            assertThat(store.open(new FileKey(name))).as(name).isEmpty();
            store.forget(new FileKey(name));
        }
    }

    @Test
    @DisplayName("a forgotten file is gone, the others stay (O4)")
    public final void forgets() throws IOException {
        FileStore store = fileStore();
        FileKey gone = keep(store, bytes(9));
        FileKey stays = keep(store, bytes(9));

        store.forget(gone);
        store.forget(gone);

        assertThat(store.open(gone)).isEmpty();
        assertThat(read(store, stays)).contains(bytes(9));
    }

    @Test
    @DisplayName("many files can be kept at the same moment (P53)")
    public final void keepsTogether() {
        FileStore store = fileStore();

        List<FileKey> keys = Together.run(16, thread -> keep(store, bytes(50_000 + thread)));

        assertThat(keys).doesNotHaveDuplicates();
        IntStream.range(0, 16)
                .forEach(thread -> assertThat(read(store, keys.get(thread))).contains(bytes(50_000 + thread)));
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static FileKey keep(FileStore store, byte[] bytes) {
        try {
            return store.keep(new ByteArrayInputStream(bytes), LARGE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<byte[]> read(FileStore store, FileKey key) {
        return store.open(key).map(stream -> {
            try (stream) {
                return stream.readAllBytes();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
