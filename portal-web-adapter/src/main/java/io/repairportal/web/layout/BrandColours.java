package io.repairportal.web.layout;

import java.util.Arrays;
import java.util.List;
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
        return "@layer tokens{:root{" + light().css() + "}\n@media (prefers-color-scheme:dark){:root{" + dark().css()
                + "}}}\n";
    }

    /** Returns a style sheet that sets the tokens inside {@code .look--light} and {@code .look--dark} only, whatever the reader prefers. */
    public String samples() {
        return ".look--light{color-scheme:light;" + light().css() + "}\n.look--dark{color-scheme:dark;" + dark().css()
                + "}\n";
    }

    /** Returns what is readable on what, in light and in dark. */
    public List<Contrast> contrasts() {
        Tokens light = light().with("given", accent);
        Tokens dark = dark().with("given", accent);
        return Arrays.stream(Contrast.Pair.values())
                .map(pair -> new Contrast(pair, pair.in(light), pair.in(dark)))
                .toList();
    }

    /**
     * How well two colours of a look can be told apart, as WCAG 2.2 measures it: 1 is the same, 21 is black on white.
     *
     * @param pair which two
     * @param light in light
     * @param dark in dark
     */
    public record Contrast(Pair pair, double light, double dark) {
        /** Which two colours, and how much they need. */
        public enum Pair {
            /** The text of a button on the button. */
            BUTTON("on-accent", "accent-fill", 4.5),
            /** A link on the page. */
            LINK("accent-text", "paper", 4.5),
            /** A mark on the page that is no text. */
            MARK("mark", "paper", 3),
            /** The accent colour as it was given, as text on the page: for information, it is never used so if it is too weak. */
            AS_GIVEN("given", "paper", 4.5);

            private final String front;
            private final String back;
            private final double least;

            Pair(String front, String back, double least) {
                this.front = front;
                this.back = back;
                this.least = least;
            }

            /** Returns whether this contrast is enough (WCAG 2.2, 1.4.3 and 1.4.11). */
            public boolean isEnough(double contrast) {
                return contrast >= least;
            }

            private double in(Tokens tokens) {
                return tokens.of(front).contrast(tokens.of(back));
            }
        }
    }

    private Tokens light() {
        Colour paper = mixed("#fafaf8", .025);
        Colour sunken = mixed("#f3f3f0", .07);
        Colour tint = mixed("#ffffff", .11);
        Colour[] surfaces = {paper, sunken, tint};
        Colour text = firstReadable(step -> accent.lightness(accent.l() * (1 - step)), READABLE, surfaces);
        Colour line = firstReadable(step -> mixed("#7f8584", .14).lightness(.61 * (1 - step)), DISTINCT, surfaces);
        return tokens(new Tokens().with("accent", accent), accent, text, paper)
                .with("act", accent)
                .with("act-ink", accent.readable())
                .with("act-btn", accent.readable())
                .with("act-btn-ink", accent)
                .with("paper", paper)
                .with("surface", Colour.parse("#ffffff"))
                .with("sunken", sunken)
                .with("tint", tint)
                .with("ink", firstReadable(step -> mixed("#14171a", .14 * (1 - step)), READABLE, surfaces))
                .with("ink-2", firstReadable(step -> mixed("#50575a", .12 * (1 - step)), READABLE, surfaces))
                .with("line", mixed("#e4e4df", .12))
                .with("line-strong", line);
    }

    private Tokens dark() {
        Colour paper = mixed("#101214", .09).atMost(DARK_SURFACE_LIGHTNESS);
        Colour surface = mixed("#181b1d", .11).atMost(DARK_SURFACE_LIGHTNESS);
        Colour sunken = mixed("#1f2325", .14).atMost(DARK_SURFACE_LIGHTNESS);
        Colour tint = mixed("#16191b", .34).atMost(DARK_TINT_LIGHTNESS);
        Colour[] surfaces = {paper, surface, sunken, tint};
        Colour fill = accent.chroma(Math.min(accent.c(), .11)).lightness(Math.max(accent.l(), DARK_FILL_LIGHTNESS));
        Colour text = firstReadable(step -> fill.lightness(fill.l() + (1 - fill.l()) * step), READABLE, surfaces);
        Colour line = firstReadable(step -> Colour.parse("#7d8883").lightness(.61 + .39 * step), DISTINCT, surfaces);
        return tokens(new Tokens(), fill, text, paper)
                .with("act", accent.chroma(Math.min(accent.c(), .06)).lightness(.345))
                .with("act-ink", Colour.parse("#f4f6f5"))
                .with("act-btn", fill)
                .with("act-btn-ink", fill.readable())
                .with("paper", paper)
                .with("surface", surface)
                .with("sunken", sunken)
                .with("tint", tint)
                .with("ink", Colour.parse("#eef1ef"))
                .with("ink-2", Colour.parse("#b8c0bc"))
                .with("line", mixed("#2c3134", .16).atMost(DARK_TINT_LIGHTNESS))
                .with("line-strong", line);
    }

    private static Tokens tokens(Tokens tokens, Colour fill, Colour text, Colour paper) {
        Colour mark = fill.contrast(paper) < DISTINCT ? text : fill;
        return tokens.with("accent-fill", fill)
                .with("on-accent", fill.readable())
                .with("accent-text", text)
                .with("mark", mark)
                .with("on-mark", mark.readable())
                .edge(fill.contrast(paper) < EDGE_NEEDED_BELOW ? "var(--line-strong)" : "transparent");
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
