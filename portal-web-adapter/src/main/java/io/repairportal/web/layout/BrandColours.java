package io.repairportal.web.layout;

import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * The tokens that follow from a provider's accent colour, so that any accent leaves text readable: at least 4.5:1 for text (WCAG 2.2, 1.4.3) on
 * every surface, light and dark. Pure.
 */
public final class BrandColours {
    private static final String PRINT = "--accent-fill:#000;--on-accent:#fff;--accent-text:#000";
    private static final double READABLE = 4.6;
    private static final double EDGE_NEEDED_BELOW = 1.6;
    private static final double DARK_FILL_LIGHTNESS = .74;

    private final Colour accent;

    /** Derives from an accent like {@code #1c5a43}. */
    public BrandColours(String accent) {
        this.accent = Colour.parse(accent);
    }

    /** Returns the style sheet that sets the tokens, light first. */
    public String css() {
        return ":root{" + light() + "}\n@media (prefers-color-scheme:dark){:root{" + dark() + "}}\n@media print{:root{"
                + PRINT + "}}\n";
    }

    /** Returns the theme colour of the browser's own frame. */
    public String themeColour() {
        return accent.hex();
    }

    private String light() {
        Colour paper = accent.mixedInto(Colour.parse("#fafaf8"), .025);
        Colour sunken = accent.mixedInto(Colour.parse("#f3f3f0"), .07);
        Colour tint = accent.mixedInto(Colour.parse("#ffffff"), .11);
        Colour text = firstReadable(step -> accent.lightness(accent.l() * (1 - step)), paper, sunken, tint);
        return "--accent:" + accent.hex() + ";" + tokens(accent, text, paper)
                + "--act:" + accent.hex() + ";--act-ink:" + accent.readable().hex()
                + ";--act-btn:" + accent.readable().hex() + ";--act-btn-ink:" + accent.hex()
                + ";--paper:" + paper.hex() + ";--sunken:" + sunken.hex() + ";--tint:" + tint.hex()
                + ";--ink:"
                + firstReadable(step -> accent.mixedInto(Colour.parse("#14171a"), .14 * (1 - step)), sunken, tint)
                        .hex()
                + ";--ink-2:"
                + firstReadable(step -> accent.mixedInto(Colour.parse("#50575a"), .12 * (1 - step)), sunken, tint)
                        .hex();
    }

    private String dark() {
        Colour paper = accent.mixedInto(Colour.parse("#101214"), .09);
        Colour sunken = accent.mixedInto(Colour.parse("#1f2325"), .14);
        Colour tint = accent.mixedInto(Colour.parse("#16191b"), .34);
        Colour fill = accent.chroma(Math.min(accent.c(), .11)).lightness(Math.max(accent.l(), DARK_FILL_LIGHTNESS));
        Colour text = firstReadable(
                step -> fill.lightness(fill.l() + (1 - fill.l()) * step),
                paper,
                sunken,
                tint.lightness(Math.min(tint.l(), .4)));
        Colour act = accent.chroma(Math.min(accent.c(), .06)).lightness(.345);
        return tokens(fill, text, paper) + "--act:" + act.hex() + ";--act-ink:#f4f6f5;--act-btn:" + fill.hex()
                + ";--act-btn-ink:" + fill.readable().hex() + ";--paper:" + paper.hex() + ";--sunken:"
                + sunken.lightness(Math.min(sunken.l(), .31)).hex()
                + ";--tint:" + tint.lightness(Math.min(tint.l(), .4)).hex() + ";--ink:#eef1ef;--ink-2:#b4bcb8";
    }

    private static String tokens(Colour fill, Colour text, Colour paper) {
        String edge = fill.contrast(paper) < EDGE_NEEDED_BELOW ? "var(--line-strong)" : "transparent";
        return String.format(
                Locale.ROOT,
                "--accent-fill:%s;--on-accent:%s;--accent-text:%s;--btn-edge:%s;",
                fill.hex(),
                fill.readable().hex(),
                text.hex(),
                edge);
    }

    private static Colour firstReadable(DoubleFunction<Colour> candidates, Colour... surfaces) {
        for (double step = 0; step < 1; step += .02) {
            Colour candidate = candidates.apply(step);
            if (candidate.leastContrast(surfaces) >= READABLE) {
                return candidate;
            }
        }
        return candidates.apply(1);
    }
}
