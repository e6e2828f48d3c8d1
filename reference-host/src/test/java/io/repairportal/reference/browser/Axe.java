package io.repairportal.reference.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The rules of WCAG 2.2 AA, and good habits, that a machine can check. */
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    // why without frames: a mail in its frame may not run scripts, not even those that check it
    private static final String RUN = """
            tags => axe.run({exclude: [['iframe']]}, {
                    runOnly: {type: 'tag', values: tags}, rules: {'target-size': {enabled: true}}, resultTypes: ['violations']})
                .then(result => result.violations.flatMap(rule =>
                    rule.nodes.map(node => rule.id + ' (' + rule.help + '): ' + node.html)))
            """;
    private static final String HEIGHT = "() => document.documentElement.scrollHeight";
    private static final String SCRIPT = script();

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        // why asked first: the script is large, and one page is looked at many times
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        ViewportSize screen = page.viewportSize();
        // why as high as the page: what lies under the menu at the lower edge can be scrolled out from under it
        page.setViewportSize(screen.width, Math.max(screen.height, (Integer) page.evaluate(HEIGHT)));
        try {
            return (List<String>) page.evaluate(RUN, RULES);
        } finally {
            page.setViewportSize(screen.width, screen.height);
        }
    }

    private static String script() {
        try (InputStream file =
                Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
