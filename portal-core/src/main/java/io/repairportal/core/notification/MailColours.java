package io.repairportal.core.notification;

import java.util.Locale;

/**
 * A provider's colour, made readable in a mail: at least 4.5 to 1 against what it stands on (WCAG 2.2, 1.4.3).
 *
 * @param button of the button
 * @param onButton of the words on it
 * @param link of links on white
 * @param darkLink of links in dark mode
 */
record MailColours(String button, String onButton, String link, String darkLink) {
    private static final double READABLE = 4.5;
    private static final int WHITE = 0xffffff;
    private static final int INK = 0x17201c;
    private static final int DARK_SURFACE = 0x121614;

    /** Returns the colours that follow from {@code accent}, which looks like {@code #1c5a43}. */
    static MailColours of(String accent) {
        int colour = Integer.parseInt(accent.substring(1), 16);
        boolean white = contrast(colour, WHITE) >= contrast(colour, INK);
        int on = white ? WHITE : INK;
        int button = towards(colour, white ? 0 : WHITE, on);
        return new MailColours(
                hex(button), hex(on), hex(towards(colour, 0, WHITE)), hex(towards(colour, WHITE, DARK_SURFACE)));
    }

    /** Returns how well two colours are told apart, 1 to 21. */
    static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static int towards(int colour, int end, int against) {
        int mixed = colour;
        for (int step = 1; step <= 20 && contrast(mixed, against) < READABLE; step++) {
            mixed = mix(colour, end, step / 20.0);
        }
        return mixed;
    }

    private static int mix(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double part = (from >> shift & 0xff) * (1 - share) + (to >> shift & 0xff) * share;
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff)
                + 0.7152 * linear(colour >> 8 & 0xff)
                + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}
