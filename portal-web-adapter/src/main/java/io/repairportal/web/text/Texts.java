package io.repairportal.web.text;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Texts in one language. A text may hold {@code {0}}, {@code {1}} and so on, and another key in braces, which stands for its text: so one key
 * names a work order everywhere. Nothing else in it has a meaning. Safe for use by many
 * threads.
 */
public final class Texts {
    private final Locale language;
    private final UnaryOperator<String> source;
    private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();
    private final Map<ZoneId, String> zones = new ConcurrentHashMap<>();
    private final Map<Locale, String> languages = new ConcurrentHashMap<>();
    private final Map<Currency, NumberFormat> amounts = new ConcurrentHashMap<>();
    private final DateTimeFormatter times;

    Texts(Locale language, UnaryOperator<String> source) {
        this.language = language;
        this.source = source;
        this.times = DateTimeFormatter.ofPattern(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        null, FormatStyle.SHORT, IsoChronology.INSTANCE, language),
                language);
    }

    /** Returns the language. */
    public Locale language() {
        return language;
    }

    /** Returns {@code ltr} or {@code rtl}, by the script of the language. */
    public String direction() {
        return switch (language.getLanguage()) {
            case "ar", "fa", "he", "iw", "ur", "yi", "dv", "ps" -> "rtl";
            default -> "ltr";
        };
    }

    /** Returns the text of this key with its places filled. A key that exists in no language is a mistake of the program. */
    public String of(String key, Object... values) {
        String text = source.apply(key);
        if (text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            filled.append(text, at, open).append(place(text.substring(open + 1, close), values));
            at = close + 1;
        }
        return filled.append(text.substring(at)).toString();
    }

    /** Returns the text for this number of things: key and CLDR plural category, for example {@code tasks.one}; {0} is the number. */
    public String count(String key, long number, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        // why so short: English, German and Spanish have these two categories for whole numbers of this size
        return of(key + (number == 1 ? ".one" : ".other"), values);
    }

    /** Returns what writes dates by the pattern of this key; making one takes longer than using it. */
    DateTimeFormatter dates(String key) {
        return dates.computeIfAbsent(of(key), pattern -> DateTimeFormatter.ofPattern(pattern, language));
    }

    /** Returns what writes times of the day. */
    DateTimeFormatter times() {
        return times;
    }

    /** Returns what writes amounts of this currency; for one thread, because formats of numbers are not for several. */
    NumberFormat amounts(Currency currency) {
        return (NumberFormat) amounts.computeIfAbsent(currency, this::amountsOf).clone();
    }

    /** Returns how speakers of a language call it. */
    public String ownName(Locale other) {
        return languages.computeIfAbsent(other, Texts::nameOf);
    }

    /** Returns the name of this zone. */
    String zone(ZoneId zone) {
        return zones.computeIfAbsent(zone, each -> each.getDisplayName(TextStyle.FULL, language));
    }

    private NumberFormat amountsOf(Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format;
    }

    private static String nameOf(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private Object place(String name, Object... values) {
        if (!Character.isDigit(name.charAt(0))) {
            return of(name);
        }
        int number = Integer.parseInt(name);
        return number < values.length ? values[number] : "{" + name + "}";
    }
}
