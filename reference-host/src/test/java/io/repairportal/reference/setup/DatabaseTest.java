package io.repairportal.reference.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.reference.Refusal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The database of the host, and what it remembers of demonstrations. */
class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("what was committed is in the file at once, not half a second later (P53)")
    void theEmbeddedDatabaseWritesAtOnce() throws SQLException {
        try (Database database = open();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var setting = statement.executeQuery(
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
            assertThat(database.embedded()).isTrue();
            assertThat(setting.next()).isTrue();
            assertThat(setting.getInt(1)).isZero();
        }
    }

    @Test
    @DisplayName("a demonstration marks the database once and for all; a fresh one has no mark (P64)")
    void demonstrationsLeaveAMark() {
        try (Database database = open()) {
            DemoMark mark = new DemoMark(database.dataSource());
            assertThat(mark.isThere()).isFalse();
            mark.put();
            mark.put();
            assertThat(mark.isThere()).isTrue();
        }
        try (Database again = open()) {
            assertThat(new DemoMark(again.dataSource()).isThere()).isTrue();
        }
    }

    @Test
    @DisplayName("a wrong password is told as such, and not repeated (P64, P67)")
    void wrongPasswordsAreTold() throws SQLException {
        String address = "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1";
        try (Connection owner = DriverManager.getConnection(address, "owner", "right")) {
            assertThat(owner.isValid(1)).isTrue();
            assertThatThrownBy(() ->
                            open("--database", address, "--database-user", "owner", "--database-password", "hush-hush"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("--database-user")
                    .hasMessageContaining("PORTAL_DATABASE_PASSWORD")
                    .hasMessageNotContaining("hush-hush");
        }
    }

    private Database open(String... more) {
        DatabaseOptions options = CommandLine.populateCommand(new DatabaseOptions(), more);
        return Database.open(options, DataFolder.open(folder));
    }
}
