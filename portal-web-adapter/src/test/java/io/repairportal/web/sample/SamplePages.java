package io.repairportal.web.sample;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.repairportal.web.layout.BrandColours;
import io.repairportal.web.text.TextBundles;
import io.repairportal.web.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes every page with its style sheets, so that people can look at it without a server or a shop. */
public final class SamplePages {
    private static final List<String> FILES = List.of("portal.css", "portal.js", "icons.svg");
    private static final String LOGO =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' width='24' height='24'>"
                    + "<rect width='24' height='24' rx='7' fill='#1c5a43'/><path d='M5 10q3-3 7 0t7 0M5 15q3-3 7 0t7 0'"
                    + " fill='none' stroke='#fff' stroke-width='2'/></svg>";
    private static final String WIDE = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 80' width='640'"
            + " height='80'><rect width='640' height='80' fill='#fff'/><text x='8' y='60' font-size='56' font-weight='bold'"
            + " fill='#000' font-family='serif'>*** DDSEHB &amp; SÖHNE ***</text></svg>";
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, SamplePages.class.getClassLoader(), "io.repairportal.web.jte");

    private SamplePages() {}

    /** Writes the pages into the directory named first, else into {@code target/sample-pages}. */
    public static void main(String... arguments) throws IOException {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : "target/sample-pages");
        Texts english = TextBundles.ours().in(Locale.UK);
        Texts german = TextBundles.ours().in(Locale.GERMANY);
        write(root.resolve("en"), SampleViews.all(english), "#1c5a43");
        write(root.resolve("de"), SampleViews.all(german), "#1c5a43");
        write(root.resolve("rtl"), SampleViews.all(PseudoTexts.texts()), "#1c5a43");
        write(root.resolve("ugly"), SampleViews.ugly(german), "#e6ff00");
    }

    /** Returns a page as HTML. */
    public static String html(SamplePage page) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(page.template(), page.view(), out);
        return out.toString();
    }

    private static void write(Path directory, List<SamplePage> pages, String accent) throws IOException {
        Path assets = Files.createDirectories(directory.resolve("assets"));
        for (SamplePage page : pages) {
            Files.writeString(directory.resolve(page.name() + ".html"), html(page));
        }
        for (String file : FILES) {
            try (InputStream in = SamplePages.class.getResourceAsStream("/io/repairportal/web/static/" + file)) {
                Files.write(
                        assets.resolve(file), Objects.requireNonNull(in, file).readAllBytes());
            }
        }
        Files.writeString(assets.resolve("brand.css"), new BrandColours(accent).css());
        Files.writeString(assets.resolve("logo.svg"), LOGO);
        Files.writeString(assets.resolve("wide.svg"), WIDE);
        for (int i = 0; i < 3; i++) {
            Files.writeString(assets.resolve("photo" + i + ".svg"), photo(i));
        }
    }

    private static String photo(int number) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 480 360' width='480' height='360'>"
                        + "<rect width='480' height='360' fill='hsl(%d 22%% 62%%)'/><path d='M0 260q120-90 240-30t240-60v190H0z'"
                        + " fill='hsl(%d 34%% 38%%)'/><circle cx='%d' cy='110' r='46' fill='#fff' opacity='.5'/></svg>",
                number * 70 + 190,
                number * 60 + 200,
                110 + number * 110);
    }
}
