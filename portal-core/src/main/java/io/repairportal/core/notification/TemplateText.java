package io.repairportal.core.notification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a template, taken apart. A placeholder is filled in once, from left to right: what is filled in is never looked at again, so
 * that nobody's name or message becomes a placeholder. What is none stays as it stands. Pure.
 */
final class TemplateText {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]*)\\}");

    private TemplateText() {}

    static String fill(String words, Map<Placeholder, String> values) {
        return PLACE.matcher(words).replaceAll(place -> Matcher.quoteReplacement(filled(place, values)));
    }

    static Set<Placeholder> in(String words) {
        Set<Placeholder> found = EnumSet.noneOf(Placeholder.class);
        PLACE.matcher(words).results().forEach(place -> Placeholder.of(place.group(1))
                .ifPresent(found::add));
        return found;
    }

    /** Returns what stands in braces and is none of {@code allowed}, with its braces. */
    static List<String> strangers(String words, Set<Placeholder> allowed) {
        List<String> strangers = new ArrayList<>();
        PLACE.matcher(words).results().forEach(place -> {
            if (Placeholder.of(place.group(1)).filter(allowed::contains).isEmpty()) {
                strangers.add(place.group());
            }
        });
        return strangers;
    }

    /** Returns whether a brace stands alone. */
    static boolean hasLoneBrace(String words) {
        String rest = PLACE.matcher(words).replaceAll("");
        return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0;
    }

    private static String filled(MatchResult place, Map<Placeholder, String> values) {
        return Placeholder.of(place.group(1))
                .filter(values::containsKey)
                .map(values::get)
                .orElse(place.group());
    }
}
