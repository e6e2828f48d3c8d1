package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.customer.CustomerRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A customer writes about no work order, staff answer, the customer reads it (D2, K7). */
class TalkIT {
    private static final String LONG = "Do you also fix bicycles? " + "Mine is an old one from my aunt. ".repeat(20);

    private Shop shop;
    private WebHost host;
    private Surfer dana;
    private Surfer amy;

    @BeforeEach
    void open() {
        shop = new Shop();
        host = WebHost.at("/portal", shop::portal);
        shop.signIn("dana", shop.dana);
        shop.signIn("sam", shop.sam);
        dana = new Surfer().with("X-Person", "dana");
        amy = new Surfer().with("X-Staff", "amy");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName(
            "from the inbox staff come to all of the message, answer it, and the customer finds both where she wrote (D2, K7)")
    void thereAndBack() {
        assertThat(dana.get(host.url("/contact")).html().select(".msgs")).isEmpty();
        write(dana, LONG);
        Surfer.Seen inbox = amy.get(host.url("/staff"));
        Element waiting = inbox.html().selectFirst("section[aria-labelledby=waiting] a.row");
        Surfer.Seen talk = amy.get(inbox.address().resolve(waiting.attr("href")));
        assertThat(talk.html().select(".msgs").text()).contains(LONG.strip());
        assertThat(talk.html().select("select[name=to] option").eachText()).contains("Dana Whitfield");
        shop.clock.advance(Duration.ofHours(1));
        Element form = talk.html().selectFirst("form.talkform");
        Surfer.Seen empty = amy.submit(talk, form, Map.of("text", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().title()).startsWith("Error: ");
        for (int click = 0; click < 2; click++) {
            Surfer.Seen sent = amy.submit(talk, form, Map.of("text", "We do <b>now</b>."));
            assertThat(sent.status()).isEqualTo(303);
            assertThat(amy.follow(sent).text()).contains("Your answer is stored");
        }
        assertThat(amy.get(host.url("/staff")).html().select("section[aria-labelledby=waiting] a.row"))
                .isEmpty();
        Surfer.Seen read = dana.get(host.url("/contact"));
        assertThat(read.html().select(".msgs .msg")).hasSize(2);
        assertThat(read.text()).contains("We do &lt;b&gt;now").doesNotContain("<b>now");
        assertThat(dana.get(host.url("/messages")).html().select(".msgs .msg")).hasSize(2);
        assertThat(new Surfer().get(host.url("/messages")).location())
                .as("where the mail leads who has not signed in")
                .isEqualTo(host.url("/sign-in?next=messages"));
    }

    @Test
    @DisplayName(
            "other customers read none of it; an answer to somebody else's contact is refused and stored nowhere (P1, P6)")
    void nobodyElse() {
        write(dana, LONG);
        Surfer sam = new Surfer().with("X-Person", "sam");
        assertThat(sam.get(host.url("/contact")).text()).doesNotContain("old one from my aunt");
        Surfer.Seen talk = amy.get(host.url("/staff/customers/C-2/messages"));
        assertThat(talk.text()).doesNotContain("old one from my aunt");
        Element form = talk.html().selectFirst("form.talkform");
        assertThat(amy.submit(talk, form, Map.of("text", "Yes", "to", "nobody")).status())
                .isEqualTo(422);
        assertThat(sam.get(host.url("/contact")).html().select(".msgs")).isEmpty();
        assertThat(amy.get(host.url("/staff/customers/C-9/messages")).status()).isEqualTo(404);
        assertThat(amy.get(host.url("/staff/customers/C-2/messages?after=garbage"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "staff who called say so with one click; a click on what has changed meanwhile changes nothing (K7, D2)")
    void answeredElsewhere() {
        write(dana, LONG);
        Surfer.Seen seen = amy.get(host.url("/staff"));
        Element settle = seen.html().selectFirst("form.asks__done");
        shop.clock.advance(Duration.ofMinutes(1));
        write(dana, "And mopeds?");

        assertThat(amy.follow(amy.submit(seen, settle, Map.of())).text())
                .contains("Nothing was changed", "And mopeds?");

        Surfer.Seen again = amy.get(host.url("/staff"));
        Surfer.Seen done = amy.follow(amy.submit(again, again.html().selectFirst("form.asks__done"), Map.of()));
        assertThat(done.text()).contains("Nobody waits for an answer there any more", "Nobody is waiting");
        assertThat(dana.get(host.url("/messages")).html().select(".msgs .msg")).hasSize(2);
    }

    @Test
    @DisplayName("more than a page of those who wait are leafed through, longest first, without loss (K7)")
    void many() {
        for (int number = 1; number <= 60; number++) {
            shop.store
                    .conversations()
                    .append(
                            Shop.ACME,
                            aMessage(new CustomerRef(Shop.ACME, "C-" + number))
                                    .ref("M-" + number)
                                    .saying("Question number " + number)
                                    .at(shop.clock.instant().minusSeconds(100 - number))
                                    .build());
        }
        List<String> questions = new ArrayList<>();
        Surfer.Seen page = amy.get(host.url("/staff"));
        for (Element more; ; page = amy.get(page.address().resolve(more.attr("href")))) {
            questions.addAll(page.html()
                    .select("section[aria-labelledby=waiting] .row > span:nth-child(2) > span:last-child")
                    .eachText());
            more = page.html().selectFirst("section[aria-labelledby=waiting] a[rel=next]");
            if (more == null) {
                break;
            }
        }
        assertThat(questions)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60)
                        .mapToObj(number -> "Question number " + number)
                        .toList());
    }

    private void write(Surfer writer, String text) {
        Surfer.Seen page = writer.get(host.url("/contact"));
        assertThat(writer.submit(page, page.html().selectFirst("form:has(textarea)"), Map.of("text", text))
                        .status())
                .isEqualTo(303);
    }
}
