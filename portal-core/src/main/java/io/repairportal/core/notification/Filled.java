package io.repairportal.core.notification;

import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A template with the values of one message. Whatever was stored as a template, this gives a subject, a heading and paragraphs: values never
 * become placeholders, a value that must not get lost is added at the end if the template has no place for it. Pure.
 *
 * @param words the template
 * @param values what is filled in
 */
record Filled(Wording words, Map<Placeholder, String> values) {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_PREHEADER = 150;
    private static final int LONGEST_VALUE = 300;
    private static final int LONGEST_NAME_IN_TEXT = 60;
    private static final int LONGEST_WORDS_IN_TEXT = 480;
    private static final List<Placeholder> NEVER_LOST =
            List.of(Placeholder.MESSAGE, Placeholder.DOCUMENTS, Placeholder.CODE, Placeholder.LINK);

    /** Takes the values over as the channel needs them: one line each but those that may be several. */
    static Filled of(Wording words, Channel channel, Map<Placeholder, String> values) {
        Map<Placeholder, String> fitting = new EnumMap<>(Placeholder.class);
        values.forEach((placeholder, value) -> fitting.put(placeholder, fitting(placeholder, channel, value)));
        return new Filled(words, fitting);
    }

    /** Returns the subject; the shop's name if nothing is left of it. */
    String subject() {
        return lineOr(words.subject(), values.getOrDefault(Placeholder.SHOP, ""));
    }

    /** Returns the heading; the subject if nothing is left of it. */
    String heading() {
        return lineOr(words.heading(), subject());
    }

    /** Returns the paragraphs of a letter. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        Stream.concat(Stream.of(TemplateText.fill(words.text(), values)), lost())
                .flatMap(text -> Stream.of(text.strip().split("(\\R\\s*){2,}")))
                .filter(paragraph -> !paragraph.isBlank())
                .forEach(paragraphs::add);
        return paragraphs;
    }

    /** Returns what mail programs show beside the subject: the first paragraph that is not the greeting. */
    String preheader() {
        List<String> paragraphs = paragraphs();
        return paragraphs.stream()
                .filter(paragraph -> !paragraph.equals(values.get(Placeholder.GREETING)))
                .findFirst()
                .or(() -> paragraphs.stream().findFirst())
                .map(paragraph -> OneLine.of(paragraph, LONGEST_PREHEADER))
                .orElse("");
    }

    /** Returns a text message. */
    String text() {
        String text = Stream.concat(Stream.of(TemplateText.fill(words.text(), values)), lost())
                .collect(Collectors.joining(" "));
        // why: a place with nothing to fill in leaves two spaces behind, which cost money
        return text.replaceAll("[ \\t]{2,}", " ").replaceAll(" ?\\n ?", "\n").strip();
    }

    private Stream<String> lost() {
        var placed = TemplateText.in(words.heading() + "\n" + words.text());
        return NEVER_LOST.stream()
                .filter(placeholder -> !placed.contains(placeholder))
                .map(placeholder -> values.getOrDefault(placeholder, ""))
                .filter(value -> !value.isBlank());
    }

    private String lineOr(String line, String otherwise) {
        String filled = OneLine.of(TemplateText.fill(line, values), LONGEST_LINE);
        return filled.isEmpty() ? OneLine.of(otherwise, LONGEST_LINE) : filled;
    }

    private static String fitting(Placeholder placeholder, Channel channel, String value) {
        if (placeholder == Placeholder.LINK) {
            return value;
        }
        if (channel == Channel.SMS) {
            return OneLine.forTextMessage(value, placeholder.lines() ? LONGEST_WORDS_IN_TEXT : LONGEST_NAME_IN_TEXT);
        }
        return placeholder.lines() ? value.strip() : OneLine.of(value, LONGEST_VALUE);
    }
}
