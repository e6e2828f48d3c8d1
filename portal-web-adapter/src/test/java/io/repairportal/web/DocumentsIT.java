package io.repairportal.web;

import static io.repairportal.testkit.fixture.Fixtures.aDocument;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static io.repairportal.testkit.fixture.Fixtures.aPaper;
import static io.repairportal.testkit.fixture.Fixtures.aPublication;
import static io.repairportal.testkit.fixture.Fixtures.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.testkit.fixture.DocumentFixture;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The documents of all work orders in one list. */
class DocumentsIT {
    private Shop shop;
    private Logins logins;
    private WebHost host;
    private Surfer surfer;

    @BeforeEach
    void open() {
        shop = new Shop();
        logins = new Logins(shop);
        logins.dana();
        logins.rights(Shop.ACME, "papers", PermissionSet.of(Permission.DOCUMENTS_VIEW));
        host = WebHost.at("/portal", shop::portal);
        surfer = new Surfer();
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName(
            "one list holds the documents of all her work orders, those shared last first, each with its work order"
                    + " (E2)")
    void lists() {
        WorkOrder second = aWorkOrder(shop.dana)
                .ref("WO-9")
                .numbered("4799")
                .titled("Bumper")
                .build();
        shop.facts.add(second);
        shop.store
                .publications()
                .save(Shop.ACME, List.of(aPublication(second).visible().build()));
        share(aDocument(second).ref("D-9").pdf("bumper.pdf").createdAt(shop.clock.instant()), true);
        share(aDocument(second).ref("D-8").pdf(Shop.CANARY + ".pdf"), false);
        share(aDocument(shop.hidden).ref("D-7").pdf(Shop.CANARY + ".pdf"), true);
        share(aDocument(shop.foreign).ref("D-6").pdf(Shop.CANARY + ".pdf"), true);
        Logins.signIn(surfer, host, "dana");

        Surfer.Seen page = surfer.get(host.url("/documents"));

        assertThat(page.html().select("h1").text()).isEqualTo("Documents");
        assertThat(page.html().select(".filed__of").eachText())
                .containsExactly("Work order 4799: Bumper", "Work order 4711: Rear left quarter and bumper");
        assertThat(page.text()).doesNotContain(Shop.CANARY);
        Surfer.Seen file = surfer.get(Surfer.target(
                page.address(), page.html().selectFirst(".filed a.row").attr("href")));
        assertThat(file.text()).isEqualTo("bytes of D-9");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(surfer.get(host.url("/api/v1/documents")).text())
                .contains("\"ref\":\"D-9\"", "\"workOrder\":\"WO-9\"", "\"sharedAt\":")
                .doesNotContain(Shop.CANARY);
    }

    @Test
    @DisplayName(
            "hidden, foreign and unknown documents, photos and documents of hidden work orders answer alike (E2, E5,"
                    + " P4)")
    void nothingElseIsHandedOut() {
        share(aDocument(shop.golf).ref("D-8").pdf("a.pdf"), false);
        share(aDocument(shop.hidden).ref("D-7").pdf("b.pdf"), true);
        share(aDocument(shop.foreign).ref("D-6").pdf("c.pdf"), true);
        Logins.signIn(surfer, host, "dana");
        Surfer.Seen unknown = surfer.get(host.url("/documents/D-404"));
        assertThat(unknown.status()).isEqualTo(404);
        for (String ref : List.of("D-8", "D-7", "D-6", "P-1", "P-2")) {
            assertThat(surfer.get(host.url("/documents/" + ref)).status())
                    .as(ref)
                    .isEqualTo(404);
        }
        assertThat(surfer.get(host.url("/documents/D-1")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "a file whose bytes are gone or cannot be read is answered with a page that says so, not as a file (E2, P64)")
    void lostBytes() {
        lose("D-8", () -> {
            throw new NoSuchFileException("/var/portal/secret-name");
        });
        lose("D-9", () -> {
            InputStream broken = InputStream.nullInputStream();
            broken.close();
            return broken;
        });
        Logins.signIn(surfer, host, "dana");

        for (String lost : List.of("D-8", "D-9")) {
            Surfer.Seen answer = surfer.get(host.url("/work-orders/WO-1/documents/" + lost));
            assertThat(answer.status()).as(lost).isEqualTo(500);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.header("Content-Disposition")).isEmpty();
            assertThat(answer.html().select(".reference").text()).hasSize(10);
            assertThat(answer.text()).doesNotContain("secret-name");
        }
    }

    @Test
    @DisplayName("documents of the customer itself stand in the same list, and say so (E2)")
    void listsPapers() {
        share(aPaper(shop.dana, "").ref("C-7").pdf("contract.pdf").createdAt(shop.clock.instant()), true);
        share(aPaper(shop.dana, "").ref("C-8").pdf(Shop.CANARY + ".pdf"), false);
        share(aPaper(shop.sam, "").ref("C-9").pdf(Shop.CANARY + ".pdf"), true);
        Logins.signIn(surfer, host, "dana");

        Surfer.Seen page = surfer.get(host.url("/documents"));

        assertThat(page.html().select(".filed__of").eachText())
                .containsExactly("About you or your company", "Work order 4711: Rear left quarter and bumper");
        assertThat(page.html().select(".filed__of").first().select("a")).isEmpty();
        assertThat(page.text()).doesNotContain(Shop.CANARY);
        assertThat(surfer.get(host.url("/documents/C-7")).text()).isEqualTo("bytes of C-7");
        assertThat(surfer.get(host.url("/api/v1/documents")).text())
                .contains("\"ref\":\"C-7\"")
                .doesNotContain(Shop.CANARY)
                .containsOnlyOnce("\"workOrder\"");
        for (String ref : List.of("C-8", "C-9")) {
            assertThat(surfer.get(host.url("/documents/" + ref)).status())
                    .as(ref)
                    .isEqualTo(404);
        }
        assertThat(surfer.get(host.url("/work-orders/WO-1/documents/C-7")).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "a paper that concerns one contact is hidden from another contact, and every paper from a link (E2, A14, A6)")
    void papersBelongToContacts() {
        share(aPaper(shop.dana, "").ref("C-7"), true);
        share(aPaper(shop.dana, contact()).ref("C-6"), true);
        logins.person("P-olga", "Olga", "olga@whitfield.example");
        shop.store
                .memberships()
                .saveIfUnchanged(aMembership(shop.dana.ref())
                        .ref("M-olga")
                        .called("olga")
                        .ofContact(contact())
                        .ownContactOnly()
                        .withRights("papers")
                        .heldBy("P-olga")
                        .build());
        Logins.signIn(surfer, host, "olga");
        assertThat(surfer.get(host.url("/documents/C-6")).status()).isEqualTo(200);
        assertThat(surfer.get(host.url("/documents/C-7")).status()).isEqualTo(404);
        assertThat(surfer.get(host.url("/documents"))
                        .html()
                        .select(".filed__of")
                        .eachText())
                .contains("About you or your company");

        shop.sendLink(Shop.token(3), shop.golf, LinkTab.DOCUMENTS);
        Surfer visitor = new Surfer();
        visitor.submit(visitor.get(host.url("/a/" + Shop.token(3))), "name", "Whitfield");
        assertThat(visitor.get(host.url("/work-orders/WO-1/documents")).status())
                .isEqualTo(200);
        assertThat(visitor.get(host.url("/documents/C-6")).status()).isNotEqualTo(200);
        assertThat(visitor.get(host.url("/documents")).text()).doesNotContain("contract.pdf");
    }

    @Test
    @DisplayName(
            "staff show and hide documents of the customer itself on its page, and no file of somebody else (E2, B7, P6)")
    void staffShowPapers() {
        share(aPaper(shop.dana, "").ref("C-7").pdf("contract.pdf"), false);
        share(aPaper(shop.sam, "").ref("C-9").pdf("theirs.pdf"), false);
        Surfer amy = new Surfer().with("X-Staff", "amy");
        Surfer.Seen page = amy.get(host.url("/staff/customers/C-1"));
        assertThat(page.html().select("#files")).hasSize(1);
        assertThat(page.text()).contains("contract.pdf").doesNotContain("theirs.pdf");
        Logins.signIn(surfer, host, "dana");

        assertThat(press(amy, page, "/files/C-7/show").status()).isEqualTo(303);
        assertThat(surfer.get(host.url("/documents/C-7")).status()).isEqualTo(200);
        assertThat(press(amy, page, "/files/C-7/hide").status()).isEqualTo(303);
        assertThat(surfer.get(host.url("/documents/C-7")).status()).isEqualTo(404);
        for (String file : List.of("C-9", "D-1", "nothing")) {
            assertThat(press(amy, page, "/files/" + file + "/show").status())
                    .as(file)
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("the list goes on page by page and refuses an address that no page has made (E2, P61)")
    void pages() {
        for (int number = 0; number < 30; number++) {
            share(
                    aDocument(shop.golf)
                            .ref("N-" + number)
                            .pdf("n.pdf")
                            .createdAt(shop.clock.instant().plus(Duration.ofMinutes(number))),
                    true);
        }
        Logins.signIn(surfer, host, "dana");
        Surfer.Seen first = surfer.get(host.url("/documents"));
        assertThat(first.html().select(".filed")).hasSize(25);
        Surfer.Seen second = surfer.get(Surfer.target(
                first.address(), first.html().selectFirst("a[rel=next]").attr("href")));
        assertThat(second.html().select(".filed")).hasSize(6);
        assertThat(second.html().select("a[rel=next]")).isEmpty();
        assertThat(surfer.get(host.url("/documents?after=yesterday")).status()).isEqualTo(400);
        assertThat(surfer.get(host.url("/api/v1/documents?after=1_2_3")).status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName(
            "without the right there is neither page nor menu entry; with nothing but it, work orders are only named"
                    + " (E2, K2)")
    void needsTheRight() {
        logins.person("P-olga", "Olga", "olga@whitfield.example");
        logins.member("olga", shop.dana, "P-olga", member -> member.with(with("orders")));
        Logins.signIn(surfer, host, "olga");
        assertThat(surfer.get(host.url("/documents")).status()).isEqualTo(404);
        assertThat(surfer.get(host.url("/api/v1/documents")).status()).isEqualTo(404);
        assertThat(surfer.get(host.url("/account")).html().select("nav.side a").eachText())
                .doesNotContain("Documents");

        logins.person("P-paul", "Paul", "paul@whitfield.example");
        logins.member("paul", shop.dana, "P-paul", member -> member.with(with("papers")));
        Surfer paul = new Surfer();
        Logins.signIn(paul, host, "paul");
        assertThat(paul.get(host.url("/documents")).html().select(".filed__of a"))
                .isEmpty();
        assertThat(paul.get(host.url("/documents/D-1")).status()).isEqualTo(200);
        assertThat(new Surfer().get(host.url("/documents")).status()).isEqualTo(302);
    }

    @Test
    @DisplayName("the list asks one statement for each kind of record (E2)")
    void budget() {
        Logins.signIn(surfer, host, "dana");
        surfer.get(host.url("/documents"));
        shop.ports.reset();
        surfer.get(host.url("/documents"));
        assertThat(shop.ports.calls()).hasSizeLessThanOrEqualTo(4);
    }

    private String contact() {
        return shop.dana.primaryContact().orElseThrow().ref().value();
    }

    private static Surfer.Seen press(Surfer staff, Surfer.Seen page, String below) {
        String token = page.html().select("[name=form]").attr("value");
        return staff.post(URI.create(page.address() + below), Map.of("form", token));
    }

    private static Membership.Grant with(String rights) {
        return new Membership.Grant(Optional.of(new RightsRef(rights)), true);
    }

    private void lose(String ref, FileContent.Source bytes) {
        DocumentFixture file = aDocument(shop.golf).ref(ref).pdf("lost.pdf");
        share(file, true);
        Document lost = file.build();
        shop.facts.add(Shop.ACME, lost, new FileContent(lost.mediaType(), 10, bytes));
    }

    private void share(DocumentFixture file, boolean visible) {
        Document document = file.build();
        shop.facts.add(
                Shop.ACME,
                document,
                FileContent.of(document.mediaType(), ("bytes of " + document.ref()).getBytes(StandardCharsets.UTF_8)));
        shop.store.publishedFiles().save(Shop.ACME, List.of(file.published(visible)));
    }
}
