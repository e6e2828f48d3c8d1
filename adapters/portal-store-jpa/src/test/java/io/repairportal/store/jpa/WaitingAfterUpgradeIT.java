package io.repairportal.store.jpa;

import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.WaitingConversation;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.testkit.fixture.MessageFixture;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever waited before there were rows for that waits after the upgrade (D2, P56)")
class WaitingAfterUpgradeIT {
    private static final long SEED = 1212;
    private static final List<ProviderRef> PROVIDERS = List.of(new ProviderRef("acme"), new ProviderRef("zenith"));

    @Test
    @DisplayName(
            "conversations that wait are those that would have, had every message been written after the upgrade (D2, P56)")
    void findsWhoWaits() throws SQLException {
        try (HikariDataSource h2 = Databases.h2();
                HikariDataSource postgres = Databases.postgres()) {
            for (HikariDataSource database : List.of(h2, postgres)) {
                List<WaitingConversation> written = write(database);
                Downgrade.before(12, database);

                assertThat(waiting(database)).hasSizeGreaterThan(10).isEqualTo(written);
            }
        }
    }

    private static List<WaitingConversation> write(HikariDataSource database) {
        try (JpaPortalStore store = JpaPortalStore.builder(database).build()) {
            Random random = new Random(SEED);
            for (int number = 0; number < 300; number++) {
                Message message = any(random, number);
                store.conversations().append(message.owner().customer().provider(), message);
            }
        }
        return waiting(database);
    }

    private static Message any(Random random, int number) {
        ProviderRef provider = PROVIDERS.get(random.nextInt(2));
        MessageFixture message = aMessage(new CustomerRef(provider, "C-" + random.nextInt(3)))
                .ref("M-" + number)
                .at(MORNING.plusSeconds(number / 2));
        if (random.nextBoolean()) {
            message = message.about(new WorkOrderRef("WO-" + random.nextInt(4)));
        }
        if (random.nextBoolean()) {
            message = message.concerning(random.nextBoolean() ? "dana" : "sam");
        }
        return (random.nextInt(3) == 0 ? message.byStaff("amy", "Amy") : message).build();
    }

    private static List<WaitingConversation> waiting(HikariDataSource database) {
        try (JpaPortalStore store = JpaPortalStore.builder(database).build()) {
            return PROVIDERS.stream()
                    .flatMap(provider ->
                            store
                                    .waitingConversations()
                                    .longestWaiting(provider, Optional.empty(), 100)
                                    .items()
                                    .stream())
                    .toList();
        }
    }
}
