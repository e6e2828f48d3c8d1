package io.repairportal.reference.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database of a host whose power fails again and again (decision 50). */
class KilledDatabaseIT {
    private static final int ROUNDS = 20;
    private static final int MOST_ROWS = 30;
    private static final long SEED = 5;

    @TempDir
    private Path folder;

    private final Random chance = new Random(SEED);

    @Test
    @DisplayName("what was committed is there after a kill, twenty times one after the other (P53)")
    void keepsWhatWasCommitted() throws Exception {
        List<String> told = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            told.addAll(writeUntilKilled(folder.resolve("told-" + round)));
            assertThat(rows()).as("rows after round %d", round).containsAll(told);
        }
    }

    private List<String> writeUntilKilled(Path told) throws IOException, InterruptedException {
        Process scribbler = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Scribbler.class.getName(),
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        int enough = 1 + chance.nextInt(MOST_ROWS);
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> !scribbler.isAlive() || ids(told).size() >= enough);
        } finally {
            scribbler.destroyForcibly().waitFor();
        }
        List<String> ids = ids(told);
        assertThat(ids).as(Files.readString(told)).hasSizeGreaterThanOrEqualTo(enough);
        return ids;
    }

    private static List<String> ids(Path told) throws IOException {
        return Files.readAllLines(told).stream()
                .filter(line -> line.endsWith(Scribbler.COMMITTED))
                .toList();
    }

    private Set<String> rows() throws SQLException {
        Set<String> rows = new HashSet<>();
        try (Database database = Scribbler.open(folder.resolve("data"));
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet told = statement.executeQuery("select id from told")) {
            while (told.next()) {
                rows.add(told.getString(1) + Scribbler.COMMITTED);
            }
        }
        return rows;
    }
}
