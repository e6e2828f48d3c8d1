package io.repairportal.reference.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.mail.Mailer;
import io.repairportal.testkit.memory.RecordingMailer;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("the portal lives in Spring Boot as it does anywhere (M1, M6)")
class EmbeddingInSpringIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Nested
    @DisplayName("over H2")
    class OnH2 extends EmbeddingRules {
        @Override
        HikariDataSource database() {
            return GarageDatabases.h2();
        }

        @Override
        Garage open(HikariDataSource database, Mailer mailer) {
            return SpringGarage.over(database, mailer);
        }
    }

    @Nested
    @DisplayName("over PostgreSQL")
    class OnPostgres extends EmbeddingRules {
        @Override
        HikariDataSource database() {
            return GarageDatabases.postgres();
        }

        @Override
        Garage open(HikariDataSource database, Mailer mailer) {
            return SpringGarage.over(database, mailer);
        }
    }

    @Nested
    @DisplayName("between the filters and handlers of Spring")
    class InSpring {
        private final RecordingMailer mailer = new RecordingMailer();
        private HikariDataSource database;
        private SpringGarage garage;
        private Phone phone;

        @BeforeEach
        void open() {
            database = GarageDatabases.h2();
            garage = SpringGarage.over(database, mailer, "spring.mvc.hiddenmethod.filter.enabled=true");
            phone = new Phone(garage);
            garage.desk().settle();
            garage.desk().takeIn("4711", "Müller-Łódź");
            await().atMost(PATIENCE).until(() -> !mailer.sent().isEmpty());
        }

        @AfterEach
        void close() {
            garage.close();
            database.close();
        }

        @Test
        @DisplayName("a filter of Spring that reads the form first spoils no name (M1, A2)")
        void namesSurviveTheFilter() {
            Phone.Page tracker = phone.answer(mailer.last(), "Müller-Łódź");

            assertThat(tracker.status()).isEqualTo(200);
            assertThat(tracker.address().getPath()).isEqualTo("/garage/portal/work-orders/WO-4711");
        }

        @Test
        @DisplayName("the portal answers its own errors, Spring the garage's (M1, P4)")
        void errorsStayOnTheirSide() {
            Phone.Page ours = phone.get("/portal/no/such/page");
            Phone.Page theirs = phone.get("/no/such/page");

            assertThat(ours.status()).isEqualTo(404);
            assertThat(ours.text()).contains("<h1>").contains("</html>");
            assertThat(ours.header("Content-Security-Policy")).isNotEmpty();
            assertThat(theirs.status()).isEqualTo(404);
            assertThat(theirs.header("Content-Security-Policy")).isEmpty();
            assertThat(phone.get("/hours").text()).isEqualTo("Our opening hours");
        }

        @Test
        @DisplayName(
                "when the context closes, portal and store close with it and leave no thread; closing again does no harm (P62)")
        void everythingEndsWithTheContext() {
            int port = garage.port();

            garage.close();
            garage.close();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                            .extracting(Thread::getName)
                            .noneMatch(name -> name.startsWith("repair-portal") || name.startsWith("http-nio-")));
            assertThat(database.isClosed()).isFalse();
            assertThatThrownBy(() -> new Socket("localhost", port).close()).isInstanceOf(ConnectException.class);
        }
    }
}
