package io.repairportal.store.jpa;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store whose host is stopping, and keys that are for something else")
class StartAndEndTest {
    private static final ProviderRef ACME = new ProviderRef("acme");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final HikariDataSource database = Databases.h2();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("requests that come after the end are UNAVAILABLE, which is no alarm for staff (P62)")
    void whoComesLateIsToldSo() {
        JpaPortalStore store = JpaPortalStore.builder(database).build();
        store.close();

        List.<Runnable>of(
                        () -> store.settings().find(ACME),
                        () -> store.settings().saveIfUnchanged(ACME, ProviderSettings.standard()),
                        () -> store.unitOfWork().inTransaction(transaction -> ACME))
                .forEach(late -> assertThatThrownBy(late::run)
                        .isInstanceOfSatisfying(PortalAdapterException.class, told -> assertThat(told.kind())
                                .isEqualTo(Kind.UNAVAILABLE)));
    }

    @Test
    @DisplayName("a key that is there for something else opens no work order (P13)")
    void purposeIsAsked() {
        AccessLink link = aLink(aWorkOrder(aCustomer(ACME).build()).build()).build();
        try (JpaPortalStore store = JpaPortalStore.builder(database).build()) {
            store.keys().issue(ACME, List.of(link));
            assertThat(store.admissions().admit(link.hash(), NOW)).isPresent();

            execute("update rp_key_directory set purpose = 'invitation'");
            assertThat(store.admissions().admit(link.hash(), NOW)).isEmpty();
        }
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
