package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Permission;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library: staff put files there, customers take them. */
class LibraryIT {
    private static final byte[] PDF = "%PDF-1.4 care of new paint\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private Shop shop;
    private WebHost host;
    private Surfer dana;
    private Surfer amy;

    @BeforeEach
    void open() {
        shop = new Shop();
        new Logins(shop).dana();
        host = WebHost.at("/portal", shop::portal);
        dana = new Surfer();
        amy = new Surfer().with("X-Staff", "amy");
    }

    @AfterEach
    void close() throws Exception {
        host.close();
    }

    @Test
    @DisplayName("staff create a folder and upload into it and beside it; customers see both at once and take the files"
            + " (E3)")
    void sharesFiles() {
        Surfer.Seen folder = newFolder("After the repair");
        assertThat(upload(folder, "Care of new paint", "care.pdf", PDF).status())
                .isEqualTo(303);
        assertThat(upload(
                                amy.get(host.url("/staff/resources")),
                                "",
                                "Prices 2026.txt",
                                "78.00".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(303);
        Logins.signIn(dana, host, "dana");

        Surfer.Seen library = dana.get(host.url("/resources"));

        assertThat(library.html().select("main .row__title").eachText())
                .containsExactly("After the repair", "Prices 2026");
        Surfer.Seen inside = dana.get(link(library, "After the repair"));
        assertThat(inside.html().select("h1").text()).isEqualTo("After the repair");
        Surfer.Seen file = dana.get(link(inside, "Care of new paint"));
        assertThat(file.response().body()).isEqualTo(PDF);
        assertThat(file.header("Content-Disposition")).contains("attachment", "care.pdf");
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(dana.get(host.url("/api/v1/resources")).text())
                .contains("\"title\":\"Prices 2026\"", "After the repair");
        assertThat(events()).contains("folder.created", "resource.added");
    }

    @Test
    @DisplayName("a file is renamed, moved and deleted; deleted, its address answers like any unknown one (E3, P4)")
    void renamesMovesDeletes() {
        newFolder("Care");
        upload(amy.get(host.url("/staff/resources")), "Old title", "care.pdf", PDF);
        Logins.signIn(dana, host, "dana");
        String file = link(dana.get(host.url("/resources")), "Old title").toString();
        Surfer.Seen edit = amy.get(link(amy.get(host.url("/staff/resources")), "Old title"));
        Element form = edit.html().selectFirst("form:has([name=title])");
        String care = form.select("select option").last().attr("value");

        assertThat(amy.submit(edit, form, Map.of("title", "New title", "folder", care))
                        .status())
                .isEqualTo(303);

        Surfer.Seen inside = dana.get(link(dana.get(host.url("/resources")), "Care"));
        assertThat(inside.html().select("main .row__title").eachText()).containsExactly("New title");
        Surfer.Seen late = amy.submit(edit, form, Map.of("title", "Too late"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Somebody else has changed this");

        Surfer.Seen again = amy.get(edit.address());
        amy.submit(again, again.html().selectFirst("form[action$=remove]"), Map.of());
        assertThat(dana.get(java.net.URI.create(file)).status()).isEqualTo(404);
        assertThat(amy.get(edit.address()).status()).isEqualTo(404);
        assertThat(events()).contains("resource.changed", "resource.removed");
    }

    @Test
    @DisplayName("a folder in use says so and stays; an empty one is renamed and deleted (E3)")
    void keepsFoldersInUse() {
        Surfer.Seen folder = newFolder("Care");
        upload(folder, "Care of new paint", "care.pdf", PDF);

        Surfer.Seen refused = amy.submit(folder, folder.html().selectFirst("form[action$=remove]"), Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Files lie in this folder");

        Surfer.Seen other = newFolder("Empty");
        Surfer.Seen renamed =
                amy.submit(other, other.html().selectFirst("#rename-name").closest("form"), Map.of("name", "Care"));
        assertThat(renamed.status()).isEqualTo(422);
        assertThat(renamed.text()).contains("Another folder has this name");
        assertThat(amy.submit(other, other.html().selectFirst("#rename-name").closest("form"), Map.of("name", "Terms"))
                        .status())
                .isEqualTo(303);
        assertThat(amy.submit(other, other.html().selectFirst("form[action$=remove]"), Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(events()).contains("folder.renamed", "folder.removed");
    }

    @Test
    @DisplayName("an upload sent twice makes one file (E3)")
    void takesAnUploadOnce() {
        Surfer.Seen page = amy.get(host.url("/staff/resources"));
        upload(page, "Care", "care.pdf", PDF);
        assertThat(upload(page, "Care", "care.pdf", PDF).status()).isEqualTo(303);
        assertThat(amy.get(host.url("/staff/resources"))
                        .html()
                        .select("main .row__title")
                        .eachText())
                .containsExactly("Care");
    }

    @ParameterizedTest
    @CsvSource({
        "page.pdf, <!doctype html><script>alert(1)</script>",
        "drawing.png, <svg xmlns='http://www.w3.org/2000/svg'/>",
        "data.csv, <?xml version='1.0'?><a/>",
        "run.txt, #!/bin/sh",
        "late.txt, hello <script>alert(1)</script>",
    })
    @DisplayName(
            "what a file is says its content: pages, drawings, markup and scripts are refused under every name (E3,"
                    + " P24)")
    void refusesByContent(String name, String content) {
        refused(name, content.getBytes(StandardCharsets.UTF_8), "Files of this kind are not taken");
    }

    @Test
    @DisplayName(
            "archives, macros, programs, nothing and binary text are refused, office files without macros taken (E3,"
                    + " P24)")
    void looksIntoArchives() throws IOException {
        refused("cut.zip", ("PK\3\4" + "0".repeat(50)).getBytes(StandardCharsets.US_ASCII), "not taken");
        refused("all.zip", zip(Map.of("a.txt", "hello")), "Files of this kind are not taken");
        refused("letter.docx", zip(Map.of("[Content_Types].xml", word(), "word/vbaProject.bin", "x")), "not taken");
        refused(
                "letter.docx",
                zip(Map.of("[Content_Types].xml", word().replace("officedocument.word", "x.macroEnabled"))),
                "not taken");
        refused("run.exe", new byte[] {'M', 'Z', 0, 1, 2}, "not taken");
        refused("empty.pdf", new byte[0], "The file is empty");
        assertThat(upload(
                                amy.get(host.url("/staff/resources")),
                                "",
                                "letter.docx",
                                zip(Map.of("[Content_Types].xml", word())))
                        .status())
                .isEqualTo(303);
        assertThat(upload(amy.get(host.url("/staff/resources")), "", "..\\..\\evil.exe", PDF)
                        .status())
                .isEqualTo(303);
        assertThat(amy.get(host.url("/staff/resources"))
                        .html()
                        .select("main .row__title")
                        .eachText())
                .containsExactlyInAnyOrder("evil", "letter");
    }

    @Test
    @DisplayName("a picture is encoded anew before it is kept (E3, P24)")
    void encodesPicturesAnew() {
        byte[] picture = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};
        upload(amy.get(host.url("/staff/resources")), "Map", "map.jpeg", picture);
        assertThat(amy.get(host.url("/staff/resources"))
                        .html()
                        .select("main .row__title")
                        .eachText())
                .containsExactly("Map");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "form", "operation", "folder"})
    @DisplayName("an upload form with a field missing or foreign changes nothing (E3, P36, P6)")
    void refusesBrokenForms(String field) {
        Surfer.Seen page = amy.get(host.url("/staff/resources"));
        Element form = page.html().selectFirst("form[enctype]");
        String bad = field.equals("title") ? "x".repeat(201) : field.equals("folder") ? "f-unknown" : "";
        assertThat(amy.upload(page, form, Map.of(field, bad), new Surfer.Chosen("care.pdf", PDF))
                        .status())
                .isBetween(400, 499);
        assertThat(amy.upload(page, form, Map.of("bits", "1"), new Surfer.Chosen("care.pdf", PDF))
                        .status())
                .isEqualTo(400);
        assertThat(amy.post(host.url("/staff/resources/files"), Map.of("title", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(amy.submit(page, form, Map.of()).status()).isIn(400, 422);
        assertThat(amy.postRaw(host.url("/staff/resources/files"), "%").status())
                .isEqualTo(400);
        assertThat(amy.get(host.url("/staff/resources")).html().select("main .row__title"))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "without the right, the feature or a file store there is no library, no menu entry and no address (E3, K2)")
    void needsTheRight() throws Exception {
        upload(amy.get(host.url("/staff/resources")), "Care", "care.pdf", PDF);
        Logins.signIn(dana, host, "dana");
        String file = link(dana.get(host.url("/resources")), "Care").toString();
        assertThat(new Surfer().get(host.url("/resources")).status()).isEqualTo(302);
        assertThat(dana.get(host.url("/resources/f-unknown")).status()).isEqualTo(404);

        shop.set(settings -> settings.with(settings.features().without(Permission.RESOURCES_VIEW)));

        assertThat(dana.get(host.url("/resources")).status()).isEqualTo(404);
        assertThat(dana.get(java.net.URI.create(file)).status()).isEqualTo(404);
        assertThat(dana.get(host.url("/api/v1/resources")).status()).isEqualTo(404);
        assertThat(dana.get(host.url("/account")).html().select("nav.side a").eachText())
                .doesNotContain("Resources");
        shop.keepsFiles = false;
        try (WebHost bare = WebHost.at("/portal", shop::portal)) {
            assertThat(dana.get(bare.url("/resources")).status()).isEqualTo(404);
            assertThat(amy.get(bare.url("/staff/resources")).status()).isEqualTo(404);
            assertThat(amy.get(bare.url("/staff")).html().select("nav.side a").eachText())
                    .doesNotContain("Resources");
        }
    }

    private void refused(String name, byte[] content, String why) {
        Surfer.Seen page = amy.get(host.url("/staff/resources"));
        Surfer.Seen answer = upload(page, "Title", name, content);
        assertThat(answer.status()).as(name).isEqualTo(422);
        assertThat(answer.html().select(".errsum").text()).contains(why);
        assertThat(answer.html().select("#upload-file[aria-invalid=true]")).hasSize(1);
    }

    private Surfer.Seen newFolder(String name) {
        Surfer.Seen page = amy.get(host.url("/staff/resources"));
        return amy.follow(
                amy.submit(page, page.html().selectFirst("#folder-name").closest("form"), Map.of("name", name)));
    }

    private Surfer.Seen upload(Surfer.Seen page, String title, String name, byte[] content) {
        return amy.upload(
                page,
                page.html().selectFirst("form[enctype]"),
                Map.of("title", title),
                new Surfer.Chosen(name, content));
    }

    private static java.net.URI link(Surfer.Seen page, String title) {
        return page.html().select("main a.row").stream()
                .filter(row -> row.select(".row__title").text().equals(title))
                .map(row -> Surfer.target(page.address(), row.attr("href")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + title + " in " + page.text()));
    }

    private List<String> events() {
        return shop.store.auditTrail().newest(Shop.ACME, AuditFilter.everything(), Long.MAX_VALUE, 100).stream()
                .map(AuditRecord::entry)
                .map(entry -> entry.event())
                .toList();
    }

    private static String word() {
        return "<Types><Override"
                + " ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
