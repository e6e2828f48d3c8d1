package io.repairportal.store.jpa.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.file.FileKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Bytes on the local disk (P26)")
class DiskFileStoreTest {
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path outside;

    private Path folder;
    private DiskFileStore store;

    @BeforeEach
    void open() {
        folder = outside.resolve("files");
        store = DiskFileStore.in(folder);
    }

    @Test
    @DisplayName("what was kept comes back under a random name that says nothing (P26)")
    void keeps() throws IOException {
        FileKey first = store.keep(new ByteArrayInputStream(HELLO), 5);
        FileKey second = store.keep(new ByteArrayInputStream(HELLO), 5);

        assertThat(first).isNotEqualTo(second);
        assertThat(first.value()).matches("[0-9a-f]{40}");
        try (InputStream kept = store.open(first).orElseThrow()) {
            assertThat(kept).hasBinaryContent(HELLO);
        }
    }

    @Test
    @DisplayName("one byte too many is refused and leaves nothing on the disk (P25)")
    void refusesTooMany() throws IOException {
        PortalAdapterException refusal = catchThrowableOfType(
                PortalAdapterException.class, () -> store.keep(new ByteArrayInputStream(HELLO), 4));

        assertThat(refusal.kind()).isEqualTo(Kind.REJECTED);
        assertThat(files()).isEmpty();
    }

    @Test
    @DisplayName("content that breaks off leaves nothing on the disk, and its failure is thrown on (P53)")
    void forgetsHalfFiles() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 3;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("the line is dead");
                }
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                buffer[offset] = (byte) read();
                return 1;
            }
        };

        assertThatThrownBy(() -> store.keep(broken, 100))
                .isInstanceOf(IOException.class)
                .hasMessage("the line is dead");
        assertThat(files()).isEmpty();
    }

    @Test
    @DisplayName("a forgotten file is gone, and forgetting again is no failure (E4)")
    void forgets() throws IOException {
        FileKey key = store.keep(new ByteArrayInputStream(HELLO), 5);

        store.forget(key);
        store.forget(key);

        assertThat(store.open(key)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "..secret", "~", "0123", "GGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGGG", "a:b", "C:"})
    @DisplayName("a key that was not made here leads to no file (P34)")
    void keysLeadNowhereElse(String key) throws IOException {
        Files.writeString(outside.resolve("secret"), "secret");
        Files.writeString(folder.resolve("secret"), "secret");

        assertThat(store.open(new FileKey(key))).isEmpty();
        store.forget(new FileKey(key));
        assertThat(folder.resolve("secret")).exists();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
