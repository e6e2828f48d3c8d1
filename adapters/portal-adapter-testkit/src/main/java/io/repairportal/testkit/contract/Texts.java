package io.repairportal.testkit.contract;

/** Texts that have broken stores before. */
final class Texts {

    /** Letters outside the basic plane, combining marks, right-to-left, quotes, wildcards, line breaks, markup. */
    static final String DIFFICULT =
            "Zoë & José's „Größe“ 100 % _done_ \\ \"it's\" <b>🔧👩🏽‍🔧</b> עברית العربية 日本語 e\u0301\nsecond line\ttab; DROP TABLE--";

    private Texts() {}

    /** Returns a text of exactly this many characters (UTF-16 units), none of them ASCII only. */
    static String ofLength(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; text.length() < length; i++) {
            text.append((char) ('\u00c0' + i % 300));
        }
        return text.toString();
    }
}
