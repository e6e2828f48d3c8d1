package io.repairportal.core.notification;

import java.util.List;
import java.util.Objects;

/**
 * How many text messages a text is billed as. A text that the GSM-7 alphabet (3GPP TS 23.038, with its extension table) can say fits 160
 * septets, or 153 in each part of several; any other text is sent as UCS-2 with 70, or 67 in each part. A character is never split over
 * two parts. Pure.
 */
public final class SmsSegments {
    private static final int GSM_SINGLE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS_SINGLE = 70;
    private static final int UCS_PART = 67;
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private SmsSegments() {}

    /** How a text is encoded. */
    public enum Encoding {
        /** Seven bits a character. */
        GSM_7,
        /** Sixteen bits a character. */
        UCS_2
    }

    /** Returns how {@code text} is encoded. */
    public static Encoding encodingOf(String text) {
        return text.chars().allMatch(letter -> septets(letter) > 0) ? Encoding.GSM_7 : Encoding.UCS_2;
    }

    /** Returns the number of parts; an empty text is one. */
    public static int count(String text) {
        Objects.requireNonNull(text, "text");
        return switch (encodingOf(text)) {
            case GSM_7 -> parts(gsmWidths(text), GSM_SINGLE, GSM_PART);
            case UCS_2 -> parts(ucsWidths(text), UCS_SINGLE, UCS_PART);
        };
    }

    /** Returns the characters of the short alphabet that count once. */
    public static String basicAlphabet() {
        return BASIC;
    }

    /** Returns the characters of the short alphabet that count twice. */
    public static String extendedAlphabet() {
        return EXTENSION;
    }

    /** Returns the characters that the GSM-7 alphabet lacks, each once, in the order of the text. */
    public static List<String> outsideGsm(String text) {
        return text.codePoints()
                .filter(letter -> septets(letter) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static int[] gsmWidths(String text) {
        return text.chars().map(SmsSegments::septets).toArray();
    }

    private static int[] ucsWidths(String text) {
        return text.codePoints().map(Character::charCount).toArray();
    }

    private static int parts(int[] widths, int single, int part) {
        int total = 0;
        int parts = 1;
        int used = 0;
        for (int width : widths) {
            total += width;
            if (used + width > part) {
                parts++;
                used = 0;
            }
            used += width;
        }
        return total <= single ? 1 : parts;
    }

    private static int septets(int letter) {
        if (BASIC.indexOf(letter) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(letter) >= 0 ? 2 : 0;
    }
}
