package io.repairportal.reference.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.provider.ProviderRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file that witnesses the audit trail")
class WitnessFileTest {
    private static final ProviderRef ACME = new ProviderRef("acme");
    private static final ProviderRef OTHER = new ProviderRef("other");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("remembers the highest head of each provider, in whatever order they came, over a restart (P66)")
    void remembersTheHighest() {
        WitnessFile witness = WitnessFile.open(folder.resolve("heads"));
        witness.saw(ACME, head(1, "a"));
        witness.saw(ACME, head(3, "c"));
        witness.saw(ACME, head(2, "b"));
        witness.saw(OTHER, head(7, "z"));
        for (WitnessFile each : new WitnessFile[] {witness, WitnessFile.open(folder.resolve("heads"))}) {
            assertThat(each.last(ACME)).contains(head(3, "c"));
            assertThat(each.last(OTHER)).contains(head(7, "z"));
            assertThat(each.last(new ProviderRef("third"))).isEmpty();
        }
    }

    @Test
    @DisplayName("a line that was not written to its end is skipped (P66)")
    void skipsHalfALine() throws IOException {
        Path file = folder.resolve("heads");
        WitnessFile.open(file).saw(ACME, head(4, "d"));
        Files.writeString(file, "acme 5 abc", StandardOpenOption.APPEND);
        assertThat(WitnessFile.open(file).last(ACME)).contains(head(4, "d"));
    }

    private static AuditHead head(long number, String letter) {
        return new AuditHead(number, letter.repeat(43));
    }
}
