package io.repairportal.reference.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.repairportal.testkit.memory.RecordingMailer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The portal below {@code /garage/portal}, behind a filter and error pages that were there before it. */
class ForeignHostIT {
    private final RecordingMailer mailer = new RecordingMailer();
    private HikariDataSource database;
    private GarageWeb web;
    private Phone phone;

    @BeforeEach
    void open() throws Exception {
        database = GarageDatabases.h2();
        web = GarageWeb.over(database, mailer);
        phone = new Phone(web);
        Desk desk = web.desk();
        desk.settle();
        desk.takeIn("4711", "Müller-Łódź");
        await().atMost(Duration.ofSeconds(60)).until(() -> !mailer.sent().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        web.close();
        database.close();
    }

    @Test
    @DisplayName("a filter that reads the form first, in an encoding of the last century, spoils no name (M1, A2)")
    void namesSurviveTheFilter() {
        Phone.Page tracker = phone.answer(mailer.last(), "Müller-Łódź");

        assertThat(tracker.status()).isEqualTo(200);
        assertThat(tracker.address().getPath()).isEqualTo("/garage/portal/work-orders/WO-4711");
        assertThat(tracker.header("Content-Type")).isEqualToIgnoringWhitespace("text/html;charset=utf-8");
        assertThat(tracker.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    @DisplayName("every link, form and file of a page stays below the mount (M1)")
    void linksStayBelowTheMount() {
        Phone.Page tracker = phone.answer(mailer.last(), "Müller-Łódź");

        org.jsoup.nodes.Document page =
                org.jsoup.Jsoup.parse(tracker.text(), tracker.address().toString());
        for (String attribute : java.util.List.of("href", "src", "action")) {
            page.select("[" + attribute + "]").stream()
                    .map(element -> element.absUrl(attribute))
                    .filter(address -> address.startsWith("http"))
                    .forEach(address ->
                            assertThat(address).startsWith(web.url("/portal/").toString()));
        }
    }

    @Test
    @DisplayName("the portal answers its own errors; the host's error page is for the host's (M1, P4)")
    void errorsStayOnTheirSide() {
        Phone.Page ours = phone.get("/portal/no/such/page");
        Phone.Page oddly = phone.get("/portal/a/" + "x".repeat(3_000));
        Phone.Page api = phone.get("/portal/api/v1/work-orders/WO-4711");
        Phone.Page theirs = phone.get("/no/such/page");

        assertThat(ours.status()).isEqualTo(404);
        assertThat(ours.text()).contains("<h1>").doesNotContain("The garage is sorry");
        assertThat(ours.header("Content-Type")).isEqualToIgnoringWhitespace("text/html;charset=utf-8");
        assertThat(oddly.status()).isBetween(400, 499);
        assertThat(oddly.text()).doesNotContain("The garage is sorry");
        assertThat(api.header("Content-Type"))
                .startsWith("application/problem+json")
                .doesNotContainIgnoringCase("8859");
        assertThat(theirs.text()).isEqualTo("The garage is sorry");
        assertThat(web.filter.thrown).isEmpty();
        assertThat(web.filter.errorsSent).containsExactly(404);
    }

    @Test
    @DisplayName("the portal makes no session of the host's and sets no cookie outside its mount (M1, P19)")
    void noSessionOfTheHost() {
        phone.answer(mailer.last(), "Müller-Łódź");
        Phone.Page question = new Phone(web).open(mailer.last());

        assertThat(web.filter.sessions).hasValue(0);
        assertThat(question.response().headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Path=/garage/portal;") && cookie.contains("Secure"));
    }

    @Test
    @DisplayName("nothing outside the mount is touched: the host's pages have no header of the portal's (M1)")
    void theHostsPagesAreUntouched() {
        Phone.Page hours = phone.get("/hours");

        assertThat(hours.text()).isEqualTo("Our opening hours");
        assertThat(hours.header("Content-Security-Policy")).isEmpty();
        assertThat(hours.header("Cache-Control")).isEqualTo("private");
    }

    @Test
    @DisplayName("when portal and store are closed the host goes on, and the portal still answers for itself (P62)")
    void theHostSurvivesThePortal() {
        web.wired().portal().close();
        web.wired().store().close();

        assertThat(phone.get("/hours").text()).isEqualTo("Our opening hours");
        Phone.Page closed = phone.open(mailer.last());
        assertThat(closed.status()).isIn(500, 503);
        assertThat(closed.text()).doesNotContain("The garage is sorry", "Exception");
        assertThat(web.filter.thrown).isEmpty();
    }
}
