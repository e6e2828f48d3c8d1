package io.repairportal.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts that are refused, each with a sentence that says what to do. */
class StartRefusalsTest {
    private static final String HISTORY =
            "create table \"rp_schema_history\" (\"version\" varchar(50), \"success\" boolean)";

    @TempDir
    Path folder;

    @Test
    @DisplayName("production without anything names all that is missing at once (P64)")
    void productionNeedsThings() {
        Told told = serve("--production");

        told.refused("PORTAL_SECRET", "--public-url https://", "--smtp HOST:PORT");
        assertThat(told.words().lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--public-url | http://repairs.example/portal | is not encrypted",
                "--public-url | repairs.example | no absolute web address",
                "--smtp | mail.example | write it like --smtp mail.example:25",
                "--smtp | mail.example:70000 | write it like --smtp mail.example:25",
                "--mail-from | nobody | write it like --mail-from"
            })
    @DisplayName("production with an unsafe or unreadable setting is refused with that setting's sentence (P64, P33)")
    void productionRefusesUnsafeSettings(String option, String value, String said) {
        serve("--production", option, value).refused(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://127.0.0.1:1/portal?password=hush | cannot be reached: start it",
                "jdbc:mysql://localhost/portal | of a kind this host does not know",
                "jdbc:postgresql://no-such-host.invalid/portal | cannot be reached",
                "portal.db | of a kind this host does not know"
            })
    @DisplayName(
            "a database that does not answer or is of another kind is refused, and no password is repeated (P64, P67)")
    void databasesAreChecked(String database, String said) {
        assertThat(serve("--database", database).refused(said).words()).doesNotContain("hush");
    }

    @Test
    @DisplayName("tables of a newer portal are refused, and the sentence names both versions (P56, P64)")
    void newerTablesAreRefused() throws SQLException {
        prepare(HISTORY, "insert into \"rp_schema_history\" values ('99', true)");

        serve().refused("version 99", "start the newer portal");
    }

    @Test
    @DisplayName("tables whose upgrade was interrupted are refused (P56, P64)")
    void interruptedUpgradesAreRefused() throws SQLException {
        prepare(HISTORY, "insert into \"rp_schema_history\" values ('2', false)");

        serve().refused("interrupted", "restore the backup");
    }

    @Test
    @DisplayName("an embedded database that does not know the user, or is damaged, is told as such (P64)")
    void embeddedDatabasesAreChecked() throws IOException, SQLException {
        try (Connection other = DriverManager.getConnection(embedded(), "sa", "");
                Statement statement = other.createStatement()) {
            statement.execute("create user somebody password 'else' admin");
            serve("--database-user", "nobody").refused("--database-user");
        }
        Files.writeString(folder.resolve("portal.mv.db"), "this is no database ".repeat(1_000));
        serve().refused("damaged", "--data-dir");
    }

    @Test
    @DisplayName("a port in use, no port at all and an address of another machine are told as such (P64)")
    void portsAreChecked() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            serve("--port", String.valueOf(other.getLocalPort())).refused("is in use", "--port");
        }
        serve("--port", "70000").refused("There is no port 70000");
        serve("--bind", "192.0.2.1").refused("cannot be opened", "--bind");
        serve("--bind", "no-such-host.invalid").refused("cannot be opened", "--bind");
    }

    @Test
    @DisplayName("a data folder that is a file, lies in one, or cannot be written is told as such (P64)")
    void dataFoldersAreChecked() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        Told.by("--port", "0", "--data-dir", file.toString()).refused("is a file", "--data-dir");
        Told.by("--port", "0", "--data-dir", file.resolve("below").toString()).refused("--data-dir");
        Told.by("--port", "0", "--data-dir", folder.resolve("a;b").toString()).refused("semicolon", "--data-dir");
    }

    @Test
    @DisplayName("production refuses the data folder of a demonstration (P64)")
    void demonstrationFoldersAreRefused() throws IOException {
        Files.writeString(folder.resolve("demo-secret"), "kq3v8Zr1-mPx0sT7wLd5eYb2NcJ4uHgA9");

        serve("--production").refused("holds the keys of a demonstration");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serve --port abc | --port | serve --help",
                "serve --prot 80 | --prot | serve --help",
                "import | --open-repair | import --help",
                "imprt | imprt | --help"
            })
    @DisplayName("arguments nobody understands get one sentence and exit code 2 (P64)")
    void argumentsAreChecked(String arguments, String said, String help) {
        Told told = Told.by(arguments.split(" ", -1));

        assertThat(told.code()).isEqualTo(2);
        assertThat(told.words().lines()).hasSize(1);
        assertThat(told.words()).contains(said, help).doesNotContain("\tat ");
    }

    private Told serve(String... more) {
        List<String> all = new ArrayList<>(List.of("serve", "--data-dir", folder.toString()));
        if (!List.of(more).contains("--port")) {
            all.addAll(List.of("--port", "0"));
        }
        all.addAll(List.of(more));
        return Told.by(all.toArray(String[]::new));
    }

    private void prepare(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(embedded(), "sa", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String embedded() {
        return "jdbc:h2:file:" + folder.resolve("portal");
    }
}
