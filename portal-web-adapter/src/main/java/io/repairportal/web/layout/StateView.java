package io.repairportal.web.layout;

/**
 * A status: a word, an icon, and a tone that only repeats them.
 *
 * @param word the word
 * @param icon name of the icon
 * @param tone {@code good}, {@code attention}, {@code problem}, {@code now} or {@code quiet}
 */
public record StateView(String word, String icon, String tone) {}
