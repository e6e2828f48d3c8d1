package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.LinkTab;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is compressed, and what is not because its length would tell something (decision 13). */
class PackedAnswersIT {
    private final Surfer stranger = new Surfer().with("Accept-Encoding", "gzip");
    private Shop shop;
    private WebHost host;
    private Surfer phone;

    @BeforeEach
    void open() {
        shop = new Shop();
        host = WebHost.at("/portal", shop::portal);
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
        shop.signIn("dana", shop.dana);
        phone = new Surfer().with("X-Person", "dana").with("Accept-Encoding", "gzip, deflate, br, zstd");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("pages and JSON are sent packed to browsers that unpack, and say the same (B1, B2)")
    void pagesArePacked() {
        for (String path : List.of("/work-orders", "/work-orders/WO-1", "/contact", "/api/v1/work-orders/WO-1")) {
            Surfer.Seen packed = phone.get(host.url(path));
            Surfer.Seen plain = new Surfer().with("X-Person", "dana").get(host.url(path));
            assertThat(packed.header("Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(plain.header("Content-Encoding")).isEmpty();
            assertThat(packed.headers("Vary")).contains("Accept-Encoding").isEqualTo(plain.headers("Vary"));
            assertThat(packed.response().body().length)
                    .isLessThan(plain.response().body().length / 2);
            assertThat(packed.html().text()).isEqualTo(plain.html().text());
        }
    }

    @Test
    @DisplayName("a browser that refuses gzip gets pages as they are")
    void refusedPacking() {
        for (String accepted : List.of("gzip;q=0", "gzip; q=0.000", "br", "identity", "notgzip")) {
            Surfer reader = new Surfer().with("X-Person", "dana").with("Accept-Encoding", accepted);
            assertThat(reader.get(host.url("/work-orders")).header("Content-Encoding"))
                    .as(accepted)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("a page that repeats words of the request is never packed: its length would tell the rest (P20)")
    void repeatedWordsAreNotPacked() {
        assertThat(phone.get(host.url("/work-orders?show=current&q=golf")).header("Content-Encoding"))
                .isEmpty();
        assertThat(phone.get(host.url("/work-orders?x=golf")).header("Content-Encoding"))
                .isEmpty();
        assertThat(phone.get(host.url("/work-orders?show=past&lang=de")).header("Content-Encoding"))
                .isEqualTo("gzip");
        Surfer.Seen question = stranger.get(host.url("/a/" + Shop.token(1)));
        Surfer.Seen again = stranger.submit(question, "name", "Somebody Else");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.header("Content-Encoding")).isEmpty();
    }

    @Test
    @DisplayName(
            "the form token reads otherwise on each page, is one for all forms of a page, and every one is taken (P20)")
    void tokensAreMasked() {
        Surfer.Seen first = stranger.get(host.url("/a/" + Shop.token(1)));
        Surfer.Seen second = stranger.get(host.url("/a/" + Shop.token(1)));
        assertThat(tokens(first)).hasSize(1).doesNotContainAnyElementsOf(tokens(second));
        assertThat(stranger.submit(first, "name", "Whitfield").status()).isEqualTo(303);
    }

    private static List<String> tokens(Surfer.Seen page) {
        return page.html().select("input[name=" + FormGuard.FIELD + "]").eachAttr("value").stream()
                .distinct()
                .toList();
    }
}
