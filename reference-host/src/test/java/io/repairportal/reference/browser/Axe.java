package io.repairportal.reference.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** The rules of WCAG 2.2 AA, and good habits, that a machine can check. */
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        // why: a mail in its frame may not run scripts, not even those that check it
                        .exclude("iframe")
                        .withTags(RULES)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> describe(rule, node.getHtml())))
                        .toList();
    }

    private static String describe(Rule rule, String html) {
        return rule.getId() + " (" + rule.getHelp() + "): " + html;
    }
}
