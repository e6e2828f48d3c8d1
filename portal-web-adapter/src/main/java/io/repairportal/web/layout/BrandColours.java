package io.repairportal.web.layout;

import java.util.function.DoubleFunction;

/**
 * The tokens that follow from a provider's accent colour, so that any accent leaves text readable: at least 4.5:1 for text (WCAG 2.2, 1.4.3) on
 * every surface, light and dark. Pure.
 */
public final class BrandColours {
    private static final double READABLE = 4.6;
    private static final double DISTINCT = 3.05;
    private static final double EDGE_NEEDED_BELOW = 1.6;
    private static final double DARK_FILL_LIGHTNESS = .74;
    private static final double DARK_TINT_LIGHTNESS = .38;
    private static final double DARK_SURFACE_LIGHTNESS = .3;

    private final Colour accent;

    /** Derives from an accent like {@code #1c5a43}. */
    public BrandColours(String accent) {
        this.accent = Colour.parse(accent);
    }

    /** Returns the style sheet that sets the tokens, light first. It joins the layer of tokens, so that print may overrule it. */
    public String css() {
        return "@layer tokens{:root{" + light() + "}\n@media (prefers-color-scheme:dark){:root{" + dark() + "}}}\n";
    }

    private String light() {
        Colour paper = mixed("#fafaf8", .025);
        Colour sunken = mixed("#f3f3f0", .07);
        Colour tint = mixed("#ffffff", .11);
        Colour[] surfaces = {paper, sunken, tint};
        Colour text = firstReadable(step -> accent.lightness(accent.l() * (1 - step)), READABLE, surfaces);
        Colour line = firstReadable(step -> mixed("#7f8584", .14).lightness(.61 * (1 - step)), DISTINCT, surfaces);
        return "--accent:" + accent.hex() + ";" + tokens(accent, text, paper)
                + token("act", accent)
                + token("act-ink", accent.readable())
                + token("act-btn", accent.readable())
                + token("act-btn-ink", accent)
                + token("paper", paper)
                + token("surface", Colour.parse("#ffffff"))
                + token("sunken", sunken)
                + token("tint", tint)
                + token("ink", firstReadable(step -> mixed("#14171a", .14 * (1 - step)), READABLE, surfaces))
                + token("ink-2", firstReadable(step -> mixed("#50575a", .12 * (1 - step)), READABLE, surfaces))
                + token("line", mixed("#e4e4df", .12))
                + token("line-strong", line);
    }

    private String dark() {
        Colour paper = mixed("#101214", .09).atMost(DARK_SURFACE_LIGHTNESS);
        Colour surface = mixed("#181b1d", .11).atMost(DARK_SURFACE_LIGHTNESS);
        Colour sunken = mixed("#1f2325", .14).atMost(DARK_SURFACE_LIGHTNESS);
        Colour tint = mixed("#16191b", .34).atMost(DARK_TINT_LIGHTNESS);
        Colour[] surfaces = {paper, surface, sunken, tint};
        Colour fill = accent.chroma(Math.min(accent.c(), .11)).lightness(Math.max(accent.l(), DARK_FILL_LIGHTNESS));
        Colour text = firstReadable(step -> fill.lightness(fill.l() + (1 - fill.l()) * step), READABLE, surfaces);
        Colour line = firstReadable(step -> Colour.parse("#7d8883").lightness(.61 + .39 * step), DISTINCT, surfaces);
        return tokens(fill, text, paper)
                + token("act", accent.chroma(Math.min(accent.c(), .06)).lightness(.345))
                + token("act-ink", Colour.parse("#f4f6f5"))
                + token("act-btn", fill)
                + token("act-btn-ink", fill.readable())
                + token("paper", paper)
                + token("surface", surface)
                + token("sunken", sunken)
                + token("tint", tint)
                + token("ink", Colour.parse("#eef1ef"))
                + token("ink-2", Colour.parse("#b8c0bc"))
                + token("line", mixed("#2c3134", .16).atMost(DARK_TINT_LIGHTNESS))
                + token("line-strong", line);
    }

    private static String tokens(Colour fill, Colour text, Colour paper) {
        Colour mark = fill.contrast(paper) < DISTINCT ? text : fill;
        String edge = fill.contrast(paper) < EDGE_NEEDED_BELOW ? "var(--line-strong)" : "transparent";
        return token("accent-fill", fill)
                + token("on-accent", fill.readable())
                + token("accent-text", text)
                + token("mark", mark)
                + token("on-mark", mark.readable())
                + "--btn-edge:" + edge + ";";
    }

    private static String token(String name, Colour colour) {
        return "--" + name + ":" + colour.hex() + ";";
    }

    private Colour mixed(String base, double share) {
        return accent.mixedInto(Colour.parse(base), share);
    }

    private static Colour firstReadable(DoubleFunction<Colour> candidates, double contrast, Colour... surfaces) {
        for (double step = 0; step < 1; step += .02) {
            Colour candidate = candidates.apply(step);
            if (candidate.leastContrast(surfaces) >= contrast) {
                return candidate;
            }
        }
        return candidates.apply(1);
    }
}
