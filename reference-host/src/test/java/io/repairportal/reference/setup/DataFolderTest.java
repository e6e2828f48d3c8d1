package io.repairportal.reference.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.reference.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of everything that is in no database. */
class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    @DisplayName("folder and secret are their owner's only; the secret is made once and kept (P64, P67)")
    void theSecretIsKept() throws IOException {
        Path path = parent.resolve("new/data");
        DataFolder folder = DataFolder.open(path);
        assertThat(folder.demoSecretIfAny()).isEmpty();

        String secret = folder.demoSecret();

        assertThat(secret).hasSize(43);
        assertThat(DataFolder.open(path).demoSecret()).isEqualTo(secret);
        assertThat(DataFolder.open(parent.resolve("other")).demoSecret()).isNotEqualTo(secret);
        assertThat(permissions(path)).isEqualTo("rwx------");
        assertThat(permissions(path.resolve("demo-secret"))).isEqualTo("rw-------");
    }

    @Test
    @DisplayName("a secret of which a power cut left an empty file is made anew (P64)")
    void anEmptySecretIsNone() throws IOException {
        Files.createFile(parent.resolve("demo-secret"));

        assertThat(DataFolder.open(parent).demoSecret()).hasSize(43);
    }

    @Test
    @DisplayName("a file in the place of the folder is refused, and so is one that cannot be made (P64)")
    void impossibleFoldersAreRefused() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is a file");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--data-dir");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
