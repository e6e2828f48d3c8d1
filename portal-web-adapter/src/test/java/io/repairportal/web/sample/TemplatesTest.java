package io.repairportal.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.signin.QuestionView;
import io.repairportal.web.text.TextBundles;
import io.repairportal.web.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    private static final Texts ENGLISH = TextBundles.ours().in(Locale.UK);
    private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

    static Stream<SamplePage> pages() {
        Texts german = TextBundles.ours().in(Locale.GERMANY);
        return Stream.of(SampleViews.all(ENGLISH), SampleViews.ugly(german), SampleViews.all(PseudoTexts.texts()))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("a page has one h1, a title that names the shop, a language, and no place in search engines (O2)")
    void everyPageSaysWhatItIs(SamplePage page) {
        Document html = html(page);
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.selectFirst("h1").text()).isNotBlank();
        assertThat(html.title()).contains(" – ").doesNotContain("{").matches("(?s).*(Tidewell|Donau).*");
        assertThat(html.selectFirst("html").attr("lang")).isNotBlank();
        assertThat(html.selectFirst("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(html.select("main#main, a.skip[href='#main'], footer.foot")).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("a page carries no style, script or handler of its own and fetches nothing from elsewhere (P30)")
    void nothingIsInline(SamplePage page) {
        Document html = html(page);
        assertThat(html.select("style, script:not([src]), [style], iframe, base"))
                .isEmpty();
        for (Element element : html.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on");
                assertThat(attribute.getValue()).doesNotContain("javascript:").doesNotStartWith("data:");
                if (Set.of("src", "href", "action").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).doesNotContain("//");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("every field has a label and a text, every id is there once, every reference leads somewhere (O2)")
    void everyFieldHasALabel(SamplePage page) {
        Document html = html(page);
        for (Element field : html.select("input:not([type=hidden]), textarea, select")) {
            assertThat(html.select("label[for=" + field.id() + "]").text()).isNotBlank();
        }
        List<String> ids = html.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (String attribute : List.of("aria-labelledby", "aria-describedby")) {
            for (String references : html.select("[" + attribute + "]").eachAttr(attribute)) {
                assertThat(ids).containsAll(List.of(references.split(" ")));
            }
        }
        assertThat(html.select("img:not([alt])")).isEmpty();
        assertThat(html.select("a, button, summary").stream()
                        .filter(each -> each.text().isBlank()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("every form that is posted carries its hidden fields (P20)")
    void everyFormCarriesItsToken(SamplePage page) {
        for (Element form : html(page).select("form[method=post]")) {
            assertThat(form.select("input[type=hidden][name=token][value=s3cr3t]"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("an error is said in the title, above the page and at the field, in the same words (O2)")
    void errorsAreSaidInTheSameWords(SamplePage page) {
        Document html = html(page);
        Element summary = html.selectFirst(".errsum");
        boolean error = html.title().matches("\\P{L}*(Error|Fehler|Érrör):.*");
        assertThat(summary != null).isEqualTo(error);
        if (summary != null) {
            Element link = summary.selectFirst("a");
            Element field = html.getElementById(link.attr("href").substring(1));
            assertThat(field.attr("aria-invalid")).isEqualTo("true");
            String said = Stream.of(field.attr("aria-describedby").split(" "))
                    .map(id -> html.getElementById(id).text())
                    .collect(Collectors.joining(" "));
            assertThat(said).contains(link.text());
        }
    }

    @Test
    @DisplayName("the tracker marks one stage as the current step and opens it; the others stay closed (B2)")
    void theCurrentStageIsMarked() {
        Document html = html(named("tracker"));
        assertThat(html.select("[aria-current=step]")).hasSize(1);
        assertThat(html.select("details.stage[open] .stage__name").eachText()).containsExactly("Painting");
        assertThat(html.select("details.stage")).hasSize(4);
        assertThat(html.title()).isEqualTo("Work order 4711 – Painting – Tidewell Coachworks");
    }

    @Test
    @DisplayName(
            "the tracker keeps its order: what, status, action, stages, tasks, notes, photos, estimates, documents, talk, contact")
    void theTrackerKeepsItsOrder() {
        List<String> order = html(named("tracker")).select("main > div, main > section").stream()
                .map(part -> part.classNames().iterator().next() + part.attr("aria-labelledby"))
                .toList();
        assertThat(order)
                .containsExactly(
                        "what",
                        "status",
                        "actact",
                        "sectionsteps",
                        "sectiontasks",
                        "sectionnotes",
                        "sectionphotos",
                        "sectionmoney",
                        "sectiondocs",
                        "sectiontalk-h",
                        "sectioncontact-h");
    }

    @Test
    @DisplayName("what is not there leaves no heading: a repair just received shows neither stages nor files (B3)")
    void whatIsAbsentLeavesNoTrace() {
        Document html = html(named("tracker-received"));
        assertThat(html.select("h2").eachText()).containsExactly("Conversation", "Contact us");
        assertThat(html.select(".stages, progress, .strip, .act")).isEmpty();
    }

    @Test
    @DisplayName("Contact us stands at the same place on every page, as Call us before anybody is known (D1)")
    void contactIsAtTheSamePlace() {
        for (SamplePage page : SampleViews.all(ENGLISH)) {
            Element pill = html(page).selectFirst("header.topbar > a:last-child");
            assertThat(pill.hasClass("callpill")).isTrue();
            boolean calls = pill.attr("href").startsWith("tel:");
            assertThat(pill.text()).isEqualTo(calls ? "Call us" : "Contact us");
        }
    }

    @Test
    @DisplayName("what people wrote is shown as text, never as markup (P30)")
    void hostileTextsAreText() {
        SampleShop shop = new SampleShop(HOSTILE, "#1c5a43", Optional.of(HOSTILE), ENGLISH);
        FormView form = shop.wrong(HOSTILE, HOSTILE, HOSTILE);
        Document html = html(new SamplePage(
                "hostile",
                "signin/question.jte",
                new QuestionView(shop.errorPage(HOSTILE), form, true, HOSTILE, HOSTILE)));
        assertThat(html.select("script:not([src]), img[onerror], img[src=x]")).isEmpty();
        assertThat(html.selectFirst("input#name").attr("value")).isEqualTo(HOSTILE);
        assertThat(html.selectFirst(".door__lead").text()).contains("<script>");
    }

    @Test
    @DisplayName("a page in a language from the right says so, and mirrors the icons that point (O1)")
    void rightToLeft() {
        SamplePage page = SampleViews.all(PseudoTexts.texts()).get(0);
        Document html = html(page);
        assertThat(html.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("ar-XB");
        assertThat(html.select("svg.icon--dir")).isNotEmpty();
    }

    private static SamplePage named(String name) {
        return SampleViews.all(ENGLISH).stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Document html(SamplePage page) {
        return Jsoup.parse(SamplePages.html(page));
    }
}
