package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.LinkTab;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JourneyIT {
    private Shop shop;
    private WebHost host;
    private Surfer surfer;

    @BeforeEach
    void open() {
        shop = new Shop();
        host = WebHost.at("/portal", shop::portal);
        surfer = new Surfer();
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("a customer opens the link, answers with the last name, and sees where the repair is (A2, B2)")
    void fromLinkToTracker() {
        Surfer.Seen question = surfer.get(host.url("/a/" + Shop.token(1)));
        assertThat(question.status()).isEqualTo(200);
        assertThat(question.text()).doesNotContain("Whitfield", "4711", "Golf");

        Surfer.Seen answered = surfer.submit(question, "name", "WHITFIELD");
        assertThat(answered.status()).isEqualTo(303);
        assertThat(answered.location()).isEqualTo(host.url("/work-orders/WO-1"));

        Surfer.Seen tracker = surfer.follow(answered);
        assertThat(tracker.status()).isEqualTo(200);
        assertThat(tracker.text()).contains("4711", "Painting", "Primer, base coat, clear coat.");
    }

    @Test
    @DisplayName("after the right answer the token is in no address, no header and no page (P16)")
    void theTokenIsGone() {
        Surfer.Seen answered = surfer.submit(surfer.get(host.url("/a/" + Shop.token(1))), "name", "Whitfield");
        Surfer.Seen tracker = surfer.follow(answered);
        for (Surfer.Seen seen : List.of(answered, tracker)) {
            assertThat(seen.text() + seen.response().headers().map()).doesNotContain(Shop.token(1));
            assertThat(seen.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    @DisplayName("the link leads to the part of the work order that the message was about (A1)")
    void theLinkLeadsToItsTab() {
        shop.sendLink(Shop.token(2), shop.golf, LinkTab.PHOTOS);
        Surfer.Seen answered = surfer.submit(surfer.get(host.url("/a/" + Shop.token(2))), "name", "whitfield");
        assertThat(answered.location()).isEqualTo(host.url("/work-orders/WO-1/photos"));
        assertThat(surfer.follow(answered).text())
                .contains("In the paint booth")
                .doesNotContain(Shop.CANARY);
    }

    @Test
    @DisplayName("whoever has answered once is not asked again in this browser (A6)")
    void theQuestionIsSkipped() {
        surfer.submit(surfer.get(host.url("/a/" + Shop.token(1))), "name", "Whitfield");
        Surfer.Seen again = surfer.get(host.url("/a/" + Shop.token(1)));
        assertThat(again.status()).isEqualTo(302);
        assertThat(again.location()).isEqualTo(host.url("/work-orders/WO-1"));
        assertThat(surfer.get(host.url("/")).location()).isEqualTo(host.url("/work-orders/WO-1"));
    }

    @Test
    @DisplayName(
            "a wrong name keeps the door shut and says how many tries are left; nothing written is no try (A2, A3)")
    void wrongNames() {
        Surfer.Seen question = surfer.get(host.url("/a/" + Shop.token(1)));
        Surfer.Seen blank = surfer.submit(question, "name", "  ");
        assertThat(blank.status()).isEqualTo(422);
        Surfer.Seen wrong = surfer.submit(question, "name", "Smith");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("4");
        assertThat(surfer.get(host.url("/work-orders/WO-1")).status()).isEqualTo(302);
    }

    @Test
    @DisplayName("signing out ends it at once, and leaving says how to come back (A6)")
    void signingOut() {
        Surfer.Seen tracker =
                surfer.follow(surfer.submit(surfer.get(host.url("/a/" + Shop.token(1))), "name", "Whitfield"));
        String form =
                tracker.html().select("form[action$=sign-out] [name=form]").attr("value");
        assertThat(form).isNotEmpty();
        Surfer.Seen left = surfer.post(host.url("/sign-out"), java.util.Map.of("form", form));
        assertThat(left.location()).isEqualTo(host.url("/leave"));
        assertThat(surfer.get(left.location()).status()).isEqualTo(200);
        assertThat(surfer.get(host.url("/work-orders/WO-1")).status()).isEqualTo(302);
    }

    @Test
    @DisplayName("HEAD answers like GET, without a body")
    void headIsGetWithoutBody() {
        Surfer.Seen get = surfer.get(host.url("/leave"));
        Surfer.Seen head = surfer.send(host.url("/leave"), "HEAD", BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.response().body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    }
}
