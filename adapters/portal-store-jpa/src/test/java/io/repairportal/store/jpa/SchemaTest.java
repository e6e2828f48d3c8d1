package io.repairportal.store.jpa;

import static io.repairportal.testkit.fixture.Fixtures.aStagePlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.provider.ProviderRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store that cannot work says at start what to do (P56, P64)")
class SchemaTest {
    private static final ProviderRef ACME = new ProviderRef("acme");

    private final HikariDataSource database = Databases.h2();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("tables of a newer portal are refused, and the sentence names both versions (P56)")
    void refusesNewerTables() {
        JpaPortalStore.builder(database).build().close();
        execute("insert into \"rp_schema_history\" select 99, '99', 'later', 'SQL', 'V99', 0, 'x', now(), 1, true");

        PortalAdapterException refusal = refusal();

        assertThat(refusal.kind()).isEqualTo(Kind.REJECTED);
        assertThat(refusal).hasMessageContaining("version 99").hasMessageContaining("start the newer portal");
    }

    @Test
    @DisplayName("a failed upgrade is not built upon (P56)")
    void refusesFailedMigration() {
        JpaPortalStore.builder(database).build().close();
        execute("update \"rp_schema_history\" set \"success\" = false where \"version\" = '2'");

        assertThat(refusal()).hasMessageContaining("interrupted").hasMessageContaining("restore the backup");
    }

    @Test
    @DisplayName("starting again on tables that are up to date changes nothing and keeps everything (P56)")
    void startsAgain() {
        try (JpaPortalStore first = JpaPortalStore.builder(database).build()) {
            first.stagePlans().save(ACME, aStagePlan("body").build());
        }
        try (JpaPortalStore second = JpaPortalStore.builder(database).build()) {
            assertThat(second.stagePlans().all(ACME)).hasSize(1);
        }
    }

    @Test
    @DisplayName("two portals with two prefixes live in one database beside the tables of the host (M6)")
    void separatesPrefixes() {
        execute("create table customer (id int)");
        try (JpaPortalStore one = JpaPortalStore.builder(database).build();
                JpaPortalStore other =
                        JpaPortalStore.builder(database).tablePrefix("kiosk_").build()) {
            one.stagePlans().save(ACME, aStagePlan("body").build());

            assertThat(other.stagePlans().all(ACME)).isEmpty();
            assertThat(one.stagePlans().all(ACME)).hasSize(1);
        }
    }

    @Test
    @DisplayName("a prefix that could be anything but a name is refused (P31)")
    void refusesStrangePrefixes() {
        JpaPortalStore.Builder builder = JpaPortalStore.builder(database);

        assertThatThrownBy(() -> builder.tablePrefix("x\"; drop table customer; --"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tablePrefix");
    }

    @Test
    @DisplayName("a database that does not answer is UNAVAILABLE, and the sentence says what to check (P49, P64)")
    void reportsUnreachableDatabase() {
        JpaPortalStore.Builder builder = JpaPortalStore.builder(Databases.unreachable());

        PortalAdapterException failure = catchThrowableOfType(PortalAdapterException.class, builder::build);

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("cannot be reached").hasMessageContaining("correct its address");
    }

    private PortalAdapterException refusal() {
        return catchThrowableOfType(PortalAdapterException.class, () -> JpaPortalStore.builder(database)
                .build());
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
