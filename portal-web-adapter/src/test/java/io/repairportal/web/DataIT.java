package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static io.repairportal.testkit.fixture.Fixtures.aPaper;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.ProviderRef;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** "Your data": a copy, and being forgotten; by the person herself and at the desk. */
class DataIT {
    private static final PersonRef DANA = new PersonRef("P-dana");
    private static final String PERSON = "/staff/customers/C-1/people/M-dana";

    private Shop shop;
    private Logins logins;
    private WebHost host;
    private Surfer surfer;

    @BeforeEach
    void open() {
        shop = new Shop();
        logins = new Logins(shop);
        logins.dana();
        host = WebHost.at("/portal", shop::portal);
        surfer = new Surfer();
        Logins.signIn(surfer, host, "dana");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName(
            "her copy is a ZIP with everything she may see and nothing she may not, to be kept and not shown (O4, P27)")
    void copy() {
        Document paper = aPaper(shop.dana, "").ref("C-7").build();
        shop.facts.add(Shop.ACME, paper, FileContent.of(paper.mediaType(), "bytes of C-7".getBytes(UTF_8)));
        shop.store
                .publishedFiles()
                .save(Shop.ACME, List.of(aPaper(shop.dana, "").ref("C-7").published(true)));
        Surfer.Seen page = surfer.get(host.url("/account/data"));
        Surfer.Seen copy = surfer.submit(page, page.html().selectFirst("form[action$=copy]"), Map.of());
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.header("Content-Type")).isEqualTo("application/zip");
        assertThat(copy.header("Content-Disposition")).startsWith("attachment").contains("my-data-2026-03-05.zip");
        assertThat(copy.header("Cache-Control")).isEqualTo("no-store");
        Map<String, String> files = unzipped(copy);
        assertThat(files.get("acme/C-1/work-orders.json")).contains("4711", "Painting");
        assertThat(files.keySet()).anyMatch(name -> name.matches("acme/C-1/files/4711/[^/]*y\\.pdf"));
        assertThat(files.get("acme/C-1/documents/contract.pdf")).isEqualTo("bytes of C-7");
        assertThat(String.join("\n", files.values()))
                .contains("dana@whitfield.example", "bytes of P-1", "bytes of D-1")
                .doesNotContain(Shop.CANARY, "bytes of P-2", "hash", "sealed");
    }

    @Test
    @DisplayName(
            "the page says what goes and what stays before anything happens; without the tick nothing does (O4, O2)")
    void says() {
        Surfer.Seen page = surfer.get(host.url("/account/data/erase"));
        assertThat(page.html().select("section[aria-labelledby=goes] li")).hasSizeGreaterThan(3);
        assertThat(page.html().select("section[aria-labelledby=stays] .row__meta"))
                .hasSizeGreaterThan(2);
        assertThat(surfer.submit(page, form(page), Map.of("confirmed", "no")).status())
                .isEqualTo(422);
        Surfer.Seen again = surfer.submit(page, form(page), Map.of());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select(".errsum a").attr("href")).isEqualTo("#confirmed");
        assertThat(shop.store.people().find(DANA)).isPresent();
    }

    @Test
    @DisplayName("deleting signs her out everywhere, and her password opens nothing any more (O4)")
    void erases() {
        Surfer elsewhere = new Surfer();
        Logins.signIn(elsewhere, host, "dana");
        Surfer.Seen page = surfer.get(host.url("/account/data/erase"));
        assertThat(page.html().select("[name=where]")).as("one provider only").isEmpty();
        Surfer.Seen gone = surfer.submit(page, form(page), Map.of("confirmed", "yes"));
        assertThat(gone.status()).isEqualTo(303);
        assertThat(surfer.follow(gone).text()).contains("Your login is deleted");
        assertThat(elsewhere.get(host.url("/account")).status()).isEqualTo(302);
        assertThat(Logins.signIn(new Surfer(), host, "dana").status()).isEqualTo(422);
        assertThat(shop.store.people().find(DANA)).isEmpty();
        assertThat(logins.sessions("P-dana")).isZero();
    }

    @Test
    @DisplayName("with several providers she chooses: only here is offered first, and her login stays (O4)")
    void onlyHere() {
        shop.store
                .memberships()
                .saveIfUnchanged(aMembership(new CustomerRef(new ProviderRef("other"), "C-5"))
                        .ref("M-there")
                        .called("dana")
                        .heldBy("P-dana")
                        .build());
        Surfer.Seen page = surfer.get(host.url("/account/data/erase"));
        assertThat(page.html().select("[name=where]").eachAttr("value")).containsExactly("here", "everywhere");
        for (String nowhere : List.of("", "elsewhere")) {
            Surfer.Seen again = surfer.submit(page, form(page), Map.of("confirmed", "yes", "where", nowhere));
            assertThat(again.html().select(".errsum a").text()).isEqualTo("Choose where to delete");
        }
        Surfer.Seen gone = surfer.submit(page, form(page), Map.of("confirmed", "yes", "where", "here"));
        assertThat(surfer.follow(gone).text()).contains("goes on working at your other");
        assertThat(shop.store.memberships().ofPerson(DANA))
                .extracting(held -> held.ref().value())
                .containsExactly("M-there");
    }

    @Test
    @DisplayName("whoever stays signed in proves who she is before either (O4, A19)")
    void freshProof() {
        Surfer kept = new Surfer();
        Surfer.Seen door = kept.get(host.url("/sign-in"));
        kept.submit(door, form(door), Map.of("name", "dana", "password", Logins.PASSWORD, "keep", "yes"));
        Surfer.Seen page = kept.get(host.url("/account/data"));
        Surfer.Seen erase = kept.get(host.url("/account/data/erase"));
        shop.clock.advance(Duration.ofMinutes(31));
        assertThat(kept.submit(page, form(page), Map.of()).location().toString())
                .endsWith("/account/prove?next=account/data");
        assertThat(kept.get(host.url("/account/data/erase")).location().toString())
                .endsWith("/account/prove?next=account/data/erase");
        assertThat(kept.submit(erase, form(erase), Map.of("confirmed", "yes"))
                        .location()
                        .toString())
                .contains("/account/prove");
        assertThat(shop.store.people().find(DANA)).isPresent();
    }

    @Test
    @DisplayName(
            "at the desk: everybody hands out a copy, portal administrators erase, and read the report once (O4, K5)")
    void atTheDesk() {
        Surfer amy = new Surfer().with("X-Staff", "amy");
        Surfer.Seen person = amy.get(host.url(PERSON));
        Surfer.Seen copy = amy.submit(person, person.html().selectFirst("form[action$=copy]"), Map.of());
        assertThat(unzipped(copy)).containsKey("acme/C-1/membership.json").doesNotContainKey("sessions.json");
        assertThat(person.html().select("a[href$=erase]")).isEmpty();
        assertThat(amy.get(host.url(PERSON + "/erase")).status()).isEqualTo(404);

        Surfer boss = new Surfer().with("X-Staff", "boss");
        Surfer.Seen plan = boss.get(host.url(PERSON + "/erase"));
        assertThat(plan.html().select("h1").text()).contains("Dana Whitfield");
        Element form = plan.html().selectFirst("main form[action$=erase]");
        assertThat(boss.submit(plan, form, Map.of()).status()).isEqualTo(422);
        assertThat(boss.submit(plan, form, Map.of("sure", "on", "person", "P-dana"))
                        .status())
                .as("no field that is not there (P36)")
                .isEqualTo(400);
        Surfer.Seen report = boss.submit(plan, form, Map.of("sure", "on"));
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.html().select("h1").text()).isEqualTo("Erased");
        assertThat(report.html().select("section[aria-labelledby=stays] .row__title"))
                .hasSizeGreaterThan(2);
        assertThat(shop.store.memberships().find(Shop.ACME, new MembershipRef("M-dana")))
                .isEmpty();
        assertThat(boss.submit(plan, form, Map.of("sure", "on")).status())
                .as("sent again")
                .isEqualTo(404);
    }

    private static Element form(Surfer.Seen page) {
        return page.html().selectFirst("main form[method=post]");
    }

    private static Map<String, String> unzipped(Surfer.Seen copy) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(copy.response().body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return files;
    }
}
