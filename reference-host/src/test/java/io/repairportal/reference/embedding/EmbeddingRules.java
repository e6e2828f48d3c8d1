package io.repairportal.reference.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.mail.Mailer;
import io.repairportal.testkit.memory.RecordingMailer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a host gets that has its own tables and its own transactions; once for each database. */
abstract class EmbeddingRules {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> EVERYTHING = List.of(
            "garage_job",
            "garage_customer",
            "rp_publication",
            "rp_access_link",
            "rp_key_directory",
            "rp_outbox",
            "rp_message");

    private final RecordingMailer mailer = new RecordingMailer();
    private HikariDataSource database;
    private Garage garage;
    private Desk desk;
    private Phone phone;

    abstract HikariDataSource database();

    abstract Garage open(HikariDataSource database, Mailer mailer) throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
        garage = open(database, mailer);
        desk = garage.desk();
        desk.settle();
        phone = new Phone(garage);
    }

    @AfterEach
    void close() throws Exception {
        garage.close();
        database.close();
    }

    @Test
    @DisplayName(
            "customer and work order, both new in the host's transaction, are shown behind the link it sent (M1, M6,"
                    + " A1, A2)")
    void whatIsNewIsShown() {
        desk.takeIn("4711", "O'Hara-Müller");

        Phone.Page tracker = phone.answer(mail(1), "ohara muller");

        assertThat(tracker.status()).isEqualTo(200);
        assertThat(tracker.text()).contains("4711", "Repair of the front left door", "Received", "Your car is here.");
        assertThat(tracker.text()).doesNotContain("Painting", "Polishing");
    }

    @Test
    @DisplayName(
            "a stage change inside the host's own transaction reaches the customer's page and mailbox (M6, B2, K6)")
    void stageChangesReachThePage() {
        desk.takeIn("4711", "Whitfield");
        Phone.Page before = phone.answer(mail(1), "Whitfield");

        desk.moveTo("4711", "Painting");

        assertThat(phone.get("/portal/work-orders/WO-4711").text())
                .contains("Painting", "Primer, base coat, clear coat.")
                .isNotEqualTo(before.text());
        assertThat(mail(2).body().text()).contains("Painting");
        assertThat(rows("garage_job")).singleElement().asString().contains("Painting");
    }

    @Test
    @DisplayName("what the host rolls back leaves nothing: no row of the host's or the portal's, no mail (M6, P46)")
    void rollbackLeavesNothing() {
        desk.takeIn("4711", "Whitfield");
        String page = phone.answer(mail(1), "Whitfield").text();
        List<String> before = everything();

        assertThatThrownBy(() -> desk.moveInVain("4711", "Painting")).hasMessage("the paint is gone");

        assertThat(everything()).isEqualTo(before);
        assertThat(phone.get("/portal/work-orders/WO-4711").text()).doesNotContain("Painting");
        assertThat(page).doesNotContain("Painting");
        desk.moveTo("4711", "Polishing");
        assertThat(mail(2).body().text()).contains("Polishing");
        assertThat(mailer.sent()).hasSize(2);
    }

    @Test
    @DisplayName("another customer's work order, an unknown one and her own deleted one look the same (P1, P4, E5)")
    void whatIsNotHersDoesNotExist() throws SQLException {
        desk.takeIn("4711", "Whitfield");
        phone.answer(mail(1), "Whitfield");
        desk.takeIn("4712", "Moss");
        Phone.Page foreign = phone.get("/portal/work-orders/WO-4712");
        Phone.Page unknown = phone.get("/portal/work-orders/WO-1");
        delete("WO-4711");

        Phone.Page deleted = phone.get("/portal/work-orders/WO-4711");

        for (Phone.Page page : List.of(foreign, unknown, deleted)) {
            assertThat(page.status()).isEqualTo(404);
            assertThat(withoutReference(page)).isEqualTo(withoutReference(unknown));
            assertThat(page.text()).doesNotContain("Moss", "Whitfield", "front left door");
        }
    }

    @Test
    @DisplayName("a wrong name opens nothing, and the link of one customer opens nothing of another (A2, P1)")
    void theQuestionGuards() {
        desk.takeIn("4711", "Whitfield");

        assertThat(phone.answer(mail(1), "Moss").status()).isEqualTo(422);

        assertThat(phone.get("/portal/work-orders/WO-4711").status()).isEqualTo(302);
    }

    @Test
    @DisplayName("what the host has no port for does not exist: no photos, no documents (M2)")
    void absentPortsHaveNoPages() {
        desk.takeIn("4711", "Whitfield");
        Phone.Page tracker = phone.answer(mail(1), "Whitfield");

        assertThat(tracker.text()).doesNotContain("/photos", "/documents");
        assertThat(phone.get("/portal/work-orders/WO-4711/photos").status()).isEqualTo(404);
        assertThat(phone.get("/portal/work-orders/WO-4711/documents").status()).isEqualTo(404);
    }

    private Mail mail(int number) {
        await().atMost(PATIENCE).until(() -> mailer.sent().size() >= number);
        await().atMost(PATIENCE).until(() -> rows("rp_outbox").stream().noneMatch(row -> row.contains("WAITING")));
        return mailer.sent().get(number - 1);
    }

    private void delete(String job) throws SQLException {
        try (Connection connection = database.getConnection()) {
            GarageTables.change(connection, "delete from garage_job where id = ?", job);
        }
    }

    private List<String> everything() {
        return EVERYTHING.stream().flatMap(table -> rows(table).stream()).toList();
    }

    private List<String> rows(String table) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table + " order by 1, 2")) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                StringBuilder row = new StringBuilder(table);
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.append('|').append(found.getString(column));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String withoutReference(Phone.Page page) {
        return page.text().replaceAll("<strong>[A-Za-z0-9]{10}</strong>", "").replaceAll("WO-[0-9]+", "");
    }
}
