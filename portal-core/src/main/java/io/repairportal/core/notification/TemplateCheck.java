package io.repairportal.core.notification;

import io.repairportal.core.notification.TemplateFlaw.Kind;
import io.repairportal.core.notification.TemplateFlaw.Part;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.notification.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is wrong with a draft. For one draft; not for use by several threads. */
final class TemplateCheck {
    private static final int LONGEST_TEXT_MESSAGE = 800;
    private static final Pattern BREAK = Pattern.compile("[\\n\\u000B\\f\\r\\u0085\\u2028\\u2029]");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFEFF\\uFFFE\\uFFFF]");
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private final TemplateKey key;
    private final List<TemplateFlaw> flaws = new ArrayList<>();

    private TemplateCheck(TemplateKey key) {
        this.key = key;
    }

    /** Returns everything that is wrong, in the order of the fields. */
    static List<TemplateFlaw> of(TemplateKey key, TemplateDraft draft) {
        TemplateCheck check = new TemplateCheck(key);
        if (key.channel() == Channel.EMAIL) {
            check.line(Part.SUBJECT, draft.subject());
            check.line(Part.HEADING, draft.heading());
        } else if (!draft.subject().isEmpty() || !draft.heading().isEmpty()) {
            throw new IllegalArgumentException("a text message has neither subject nor heading");
        }
        check.text(draft.text());
        check.missing(draft);
        return List.copyOf(check.flaws);
    }

    static int longestText(Channel channel) {
        return channel == Channel.EMAIL ? Wording.LONGEST_TEXT : LONGEST_TEXT_MESSAGE;
    }

    private void line(Part part, String words) {
        length(part, words, Wording.LONGEST_LINE);
        if (BREAK.matcher(words).find()) {
            flaw(part, Kind.LINE_BREAK, "");
        } else if (UNSEEN.matcher(words).find() || TURNING.matcher(words).find()) {
            flaw(part, Kind.UNSEEN_CHARACTER, "");
        }
        placeholders(part, words);
    }

    private void text(String words) {
        length(Part.TEXT, words, longestText(key.channel()));
        if (UNSEEN.matcher(words.replace("\n", "").replace("\t", "")).find()) {
            flaw(Part.TEXT, Kind.UNSEEN_CHARACTER, "");
        }
        placeholders(Part.TEXT, words);
    }

    private void length(Part part, String words, int most) {
        if (words.isBlank()) {
            flaw(part, Kind.BLANK, "");
        } else if (words.length() > most) {
            flaw(part, Kind.TOO_LONG, Integer.toString(most));
        }
    }

    private void placeholders(Part part, String words) {
        if (TemplateText.hasLoneBrace(words)) {
            flaw(part, Kind.LONE_BRACE, "");
        }
        TemplateText.strangers(words, TemplateRules.allowed(key))
                .forEach(stranger -> flaw(part, Kind.UNKNOWN_PLACEHOLDER, stranger));
    }

    private void missing(TemplateDraft draft) {
        Set<Placeholder> placed = TemplateText.in(draft.heading() + "\n" + draft.text());
        TemplateRules.required(key).stream()
                .filter(placeholder -> !placed.contains(placeholder))
                .forEach(placeholder -> flaw(Part.TEXT, Kind.PLACEHOLDER_MISSING, placeholder.token()));
    }

    private void flaw(Part part, Kind kind, String detail) {
        flaws.add(new TemplateFlaw(part, kind, detail));
    }
}
