package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.Scope;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a customer writes arrives once, and is kept on the page if it does not. */
class WritingIT {
    private Shop shop;
    private WebHost host;
    private Surfer customer;

    @BeforeEach
    void open() {
        shop = new Shop();
        host = WebHost.at("/portal", shop::portal);
        shop.sendLink(Shop.token(1), shop.golf, LinkTab.STATUS);
        customer = new Surfer();
        customer.submit(customer.get(host.url("/a/" + Shop.token(1))), "name", "Whitfield");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("a message sent twice is stored once and shown on the tracker, escaped (D2, P30)")
    void doubleClick() {
        Surfer.Seen page = customer.get(host.url("/work-orders/WO-1/messages"));
        Element form = page.html().selectFirst("form:has(textarea)");
        for (int click = 0; click < 2; click++) {
            Surfer.Seen sent = customer.submit(page, form, Map.of("text", "<script>alert(1)</script> & \"done\"?"));
            assertThat(sent.status()).isEqualTo(303);
            assertThat(customer.follow(sent).text()).contains("Your message has been sent");
        }
        assertThat(shop.store
                        .conversations()
                        .ofWorkOrder(new Scope.WholeCustomer(shop.dana.ref()), shop.golf.ref(), Optional.empty(), 10)
                        .items())
                .hasSize(1);
        assertThat(customer.get(host.url("/work-orders/WO-1")).text())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    @DisplayName("an empty or too long text comes back with the reason and what was written (D1)")
    void mistakes() {
        Surfer.Seen page = customer.get(host.url("/work-orders/WO-1/contact"));
        Element form = page.html().selectFirst("form:has(textarea)");
        Surfer.Seen blank = customer.submit(page, form, Map.of("text", " "));
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.html().title()).startsWith("Error: ");
        String tooLong = "x".repeat(4_001);
        Surfer.Seen again = customer.submit(page, form, Map.of("text", tooLong));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("textarea").text()).isEqualTo(tooLong);
        assertThat(again.html().select("[name=operation]").attr("value"))
                .isEqualTo(page.html().select("[name=operation]").attr("value"));
    }

    @Test
    @DisplayName("feedback is given from the footer of every page of somebody who is known, and thanked for (J1)")
    void feedback() {
        assertThat(customer.get(host.url("/leave")).html().select("footer a[href$=feedback]"))
                .hasSize(1);
        assertThat(new Surfer().get(host.url("/leave")).html().select("footer a[href$=feedback]"))
                .isEmpty();
        Surfer.Seen page = customer.get(host.url("/work-orders/WO-1/feedback"));
        Surfer.Seen sent =
                customer.submit(page, page.html().selectFirst("form:has(textarea)"), Map.of("text", "Great"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(customer.follow(sent).text()).contains("Thank you for your feedback");
    }

    @Test
    @DisplayName("a stranger is only offered to call; who came by a link writes about that work order (D1)")
    void contact() {
        Surfer.Seen stranger = new Surfer().get(host.url("/contact"));
        assertThat(stranger.html().select("a[href=tel:+441632960143]")).isNotEmpty();
        assertThat(stranger.html().select("textarea")).isEmpty();
        assertThat(customer.get(host.url("/contact")).location()).isEqualTo(host.url("/work-orders/WO-1/contact"));
    }

    @Test
    @DisplayName("a form whose name somebody made up badly is refused")
    void madeUpOperation() {
        Surfer.Seen page = customer.get(host.url("/work-orders/WO-1/messages"));
        String token = page.html().select("[name=form]").attr("value");
        assertThat(customer.post(page.address(), Map.of("form", token, "text", "x", "operation", "<>"))
                        .status())
                .isEqualTo(400);
    }
}
