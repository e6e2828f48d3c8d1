package io.repairportal.reference.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.reference.Refusal;
import io.repairportal.reference.serve.ServeCommand.Wishes;
import io.repairportal.reference.setup.DatabaseOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A host for real customers, in the process of the test. */
class RunningHostTest {
    private static final String SECRET = "kq3v8Zr1-mPx0sT7wLd5eYb2NcJ4uHgA9";

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "production serves the portal and nothing of a demonstration; closing frees the port and ends every thread (P62, P64)")
    void productionServesThePortalOnly() throws Exception {
        int port;
        try (RunningHost host = RunningHost.start(production(), options("fresh"), Optional.of(SECRET))) {
            port = host.port();
            assertThat(RawRequest.get(port, "/portal/").head()).contains("404", "form-action 'self'");
            for (String demo :
                    new String[] {"/", "/demo/outbox", "/demo/outbox.json", "/demo/personas.json", "/demo/login"}) {
                assertThat(RawRequest.get(port, demo).status()).as(demo).isEqualTo(404);
            }
            host.close();
            assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                    .noneMatch(name -> name.startsWith("http") || name.contains("repair") || name.startsWith("outbox"));
        }
        try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(again.isBound()).isTrue();
        }
    }

    @Test
    @DisplayName(
            "a database in which a demonstration got no further than its first step is refused in production (P64)")
    void halfOfADemonstrationIsRefused() throws SQLException {
        String address = "jdbc:h2:file:" + folder.resolve("demo/portal");
        try (Connection connection = DriverManager.getConnection(address, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table \"rp_schema_history\" (\"version\" varchar(50), \"success\" boolean)");
            statement.execute("insert into \"rp_schema_history\" values ('99', true)");
        }
        assertThatThrownBy(() -> RunningHost.start(demonstration(), options("demo"), Optional.empty()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("newer portal");

        assertThatThrownBy(() ->
                        RunningHost.start(production(), options("fresh", "--database", address), Optional.of(SECRET)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("access links of a demonstration")
                .hasMessageContaining("fresh database");
    }

    @Test
    @DisplayName("a start that is refused because the port is in use leaves no database behind (bad input)")
    void refusedForItsPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Wishes taken = new Wishes(
                    false, "127.0.0.1", other.getLocalPort(), Optional.empty(), Optional.empty(), Optional.empty());
            assertThatThrownBy(() -> RunningHost.start(taken, options("taken"), Optional.empty()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("is in use: stop the other program");
        }
        assertThat(folder.resolve("taken")).isEmptyDirectory();
    }

    private static Wishes production() {
        return new Wishes(
                true,
                "127.0.0.1",
                0,
                Optional.of("https://repairs.example/portal"),
                Optional.of("127.0.0.1:25"),
                Optional.empty());
    }

    private static Wishes demonstration() {
        return new Wishes(false, "127.0.0.1", 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private DatabaseOptions options(String dataDir, String... more) {
        DatabaseOptions options = new DatabaseOptions();
        String[] all = new String[more.length + 2];
        System.arraycopy(new String[] {"--data-dir", folder.resolve(dataDir).toString()}, 0, all, 0, 2);
        System.arraycopy(more, 0, all, 2, more.length);
        return CommandLine.populateCommand(options, all);
    }
}
