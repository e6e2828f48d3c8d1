package io.repairportal.reference.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One look at a page from all sides: every light, screen and size of letters. Takes a picture where something is wrong. */
final class Inspection {
    private static final int SMALLEST_WIDTH = 320;
    private static final int TALLEST = 8_000;
    private static final String WIDER_THAN_THE_SCREEN = """
            () => {
                const edge = document.documentElement.clientWidth;
                const by = document.documentElement.scrollWidth - edge;
                const out = [...document.querySelectorAll('main *, header *, footer *, nav *')].filter(each => {
                    const box = each.getBoundingClientRect();
                    return box.width > 0 && (box.right > edge + .5 || box.left < -.5) && !each.closest('.sr, .skip, .tablewrap');
                });
                return by <= 0 ? '' : by + ' px: ' + out.slice(-2).map(each => each.outerHTML.slice(0, 90)).join(' … ');
            }
            """;
    private static final String WITHOUT_EDGE = """
            () => [...document.querySelectorAll('.btn:not(.btn--plain), .input, .area, .chip, .callpill')]
                .filter(each => each.checkVisibility())
                .map(each => [each, getComputedStyle(each)])
                .filter(([each, style]) => style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) < 1
                    || style.borderTopColor === style.backgroundColor)
                .map(([each, style]) => each.outerHTML.slice(0, 90) + ' ' + style.borderTopColor)
            """;

    /** What the bar at the lower edge of a phone covers although there is nothing left to scroll. */
    private static final String COVERED_AT_THE_END = """
            () => {
                window.scrollTo(0, document.documentElement.scrollHeight);
                const bars = [...document.querySelectorAll('body *')]
                    .filter(each => ['fixed', 'sticky'].includes(getComputedStyle(each).position) && each.checkVisibility())
                    .map(each => each.getBoundingClientRect())
                    .filter(box => box.height > 0 && box.height < innerHeight / 3 && box.bottom >= innerHeight - 1);
                const top = Math.min(innerHeight, ...bars.map(box => box.top));
                const covered = [...document.querySelectorAll('main a, main button, main input:not([type=hidden]), footer a')]
                    .filter(each => each.checkVisibility() && each.getBoundingClientRect().bottom > top + 1)
                    .map(each => each.outerHTML.slice(0, 90));
                window.scrollTo(0, 0);
                return covered;
            }
            """;

    private final Page page;
    private final String name;
    private final List<String> complaints = new ArrayList<>();

    Inspection(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /** Returns what is wrong with the page in every light, from both sides, on small screens and with large letters. */
    List<String> fromAllSides() {
        complain("too small for a thumb", LayoutIT.TARGETS_TOO_SMALL);
        complain("covered by the bar at the lower edge", COVERED_AT_THE_END);
        AccessibilityIT.Look.LIGHT.dress(page);
        look(Screen.PHONE, "light");
        complain("moves though asked not to", LayoutIT.STILL_MOVING);
        // why at once: colours know no side, and sides no colour
        AccessibilityIT.Look.DARK.dress(page);
        turn("rtl");
        look(Screen.DESKTOP, "dark, from right to left");
        forcedColours();
        small("from right to left");
        AccessibilityIT.Look.LIGHT.dress(page);
        small("from left to right");
        large();
        return complaints;
    }

    private void look(Screen screen, String look) {
        showAll(screen);
        String shown = (screen + ", " + look).toLowerCase(Locale.ROOT);
        List<String> violations = Axe.violations(page);
        violations.forEach(violation -> complaints.add(name + ", " + shown + ": " + violation));
        if (!violations.isEmpty()) {
            Screenshots.take(page, "every-" + name + "-" + shown.replaceAll("[ ,_]+", "-"));
        }
        tooWide(shown);
    }

    private void turn(String direction) {
        page.evaluate("dir => document.documentElement.dir = dir", direction);
    }

    /** Makes the screen as high as the page: what the bar at the lower edge covers at this moment can be scrolled to. */
    private void showAll(Screen screen) {
        page.setViewportSize(screen.width, screen.height);
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(screen.width, Math.max(screen.height, Math.min(height, TALLEST)));
    }

    private void forcedColours() {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        complain("without an edge in forced colours", WITHOUT_EDGE);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    private void small(String side) {
        page.setViewportSize(SMALLEST_WIDTH, 640);
        tooWide("320 px, " + side);
    }

    private void large() {
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        for (Screen screen : Screen.values()) {
            page.setViewportSize(screen.width, screen.height);
            tooWide("letters at 200 % on a " + screen);
        }
    }

    private void tooWide(String shown) {
        String wider = (String) page.evaluate(WIDER_THAN_THE_SCREEN);
        if (!wider.isEmpty()) {
            complaints.add(name + " scrolls sideways, " + shown + ", by " + wider);
        }
    }

    private void complain(String what, String script) {
        ((List<?>) page.evaluate(script)).forEach(found -> complaints.add(name + ", " + what + ": " + found));
    }
}
