package io.repairportal.reference.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.core.Portal;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.testkit.memory.RecordingMailer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A portal that comes and goes while its host stays. */
class ComesAndGoesIT {
    private static final int TIMES = 20;
    private static final Duration PROMISED = Duration.ofSeconds(5);

    @Test
    @DisplayName("before start there is no thread, and 5 seconds after close there is none left, 20 times over (P62)")
    void nothingIsLeftBehind() {
        try (HikariDataSource database = GarageDatabases.h2()) {
            once(database);
            Set<Thread> before = threads();
            for (int time = 0; time < TIMES; time++) {
                once(database);
            }
            await().atMost(PROMISED)
                    .untilAsserted(() -> assertThat(left(before)).isEmpty());
        }
    }

    @Test
    @DisplayName("a store with a pool of its own closes it, and closing the portal twice does no harm (P62)")
    void itsOwnPoolIsClosed() {
        Set<Thread> before = threads();
        JpaPortalStore store = JpaPortalStore.builder("jdbc:h2:mem:own;DB_CLOSE_DELAY=-1", "sa", "")
                .build();
        Portal portal = portal(store);
        portal.start();
        assertThat(left(before)).isNotEmpty();

        portal.close();
        portal.close();
        store.close();

        await().atMost(PROMISED).untilAsserted(() -> assertThat(left(before)).isEmpty());
    }

    @Test
    @DisplayName("the host's database is the host's: it is open after store and portal are closed (P62)")
    void theHostsDatabaseStaysOpen() throws Exception {
        try (HikariDataSource database = GarageDatabases.h2()) {
            once(database);

            assertThat(database.isClosed()).isFalse();
            try (var connection = database.getConnection()) {
                GarageTables.change(connection, "delete from garage_job");
            }
            assertThat(database.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    private static void once(HikariDataSource database) {
        try (JpaPortalStore store = JpaPortalStore.builder(database).build();
                Portal portal = portal(store)) {
            Set<Thread> built = threads();
            portal.start();
            assertThat(left(built)).extracting(Thread::isDaemon).isNotEmpty().containsOnly(true);
        }
    }

    private static Portal portal(JpaPortalStore store) {
        return Portal.builder(store.shop().hostApplication(), store)
                .publicUrl(URI.create("https://garage.example/garage/portal"))
                .secret(GarageStart.SECRET)
                .mailer(new RecordingMailer())
                .build();
    }

    /** Returns the threads that are new since then; those of the JVM itself and of the host's own pool are not the portal's. */
    private static List<Thread> left(Set<Thread> before) {
        return running()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> !thread.getName().startsWith("ForkJoinPool.commonPool"))
                .filter(thread -> !thread.getName().startsWith("garage"))
                .filter(thread -> !thread.getName().startsWith("awaitility"))
                .toList();
    }

    private static Set<Thread> threads() {
        return running().collect(Collectors.toSet());
    }

    private static Stream<Thread> running() {
        return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive);
    }
}
