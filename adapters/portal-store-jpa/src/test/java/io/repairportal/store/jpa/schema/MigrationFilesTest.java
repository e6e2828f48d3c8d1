package io.repairportal.store.jpa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The migrations of both folders share one numbering (P56)")
class MigrationFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/repairportal/store/jpa/migration");

    @Test
    @DisplayName("no number is missing or given twice, and the newest is the one this program knows (P56)")
    void knowsTheNewest() throws IOException {
        assertThat(numbers())
                .containsExactlyElementsOf(Stream.iterate(1, number -> number + 1)
                        .limit(Schema.KNOWN)
                        .toList());
    }

    private static List<Integer> numbers() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                    .sorted()
                    .toList();
        }
    }
}
