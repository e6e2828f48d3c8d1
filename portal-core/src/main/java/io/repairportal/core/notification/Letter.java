package io.repairportal.core.notification;

import io.repairportal.spi.provider.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a mail says, before it becomes plain text and HTML. Holds words only, no markup.
 *
 * @param language of the words
 * @param sender name of the provider
 * @param colours of button and links
 * @param top what is read first
 * @param paragraphs of the body; line breaks are kept
 * @param facts shown in a row
 * @param button what to press
 * @param fine the small print below the button
 * @param foot the lines at the very end
 */
record Letter(
        Locale language,
        String sender,
        MailColours colours,
        Top top,
        List<String> paragraphs,
        List<Fact> facts,
        Optional<Button> button,
        List<String> fine,
        List<FootLine> foot) {
    /** Copies the lists. */
    Letter {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(colours, "colours");
        Objects.requireNonNull(top, "top");
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
        Objects.requireNonNull(button, "button");
        fine = List.copyOf(fine);
        foot = List.copyOf(foot);
    }

    /** Returns a letter that says this under that heading. */
    static Letter plain(Provider provider, Phrases phrases, String heading, String words) {
        return new Letter(
                phrases.language(),
                provider.name(),
                MailColours.of(provider.branding().accentColour()),
                new Top(heading, OneLine.of(words, 150), heading),
                List.of(words),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(FootLine.of(provider.name())));
    }

    /** Returns this letter marked as a test: in the subject, and before everything else. */
    Letter asTest(Phrases phrases) {
        List<String> marked = new ArrayList<>();
        marked.add(phrases.of("test.note"));
        marked.addAll(paragraphs);
        String subject = OneLine.of(phrases.of("test.subject", top.subject()), 200);
        Top first = new Top(subject, top.preheader(), top.heading());
        return new Letter(language, sender, colours, first, marked, facts, button, fine, foot);
    }

    /**
     * What is read first.
     *
     * @param subject one line
     * @param preheader what mail programs show beside the subject
     * @param heading the largest line
     */
    record Top(String subject, String preheader, String heading) {}

    /** A fact with its name. */
    record Fact(String name, String value) {}

    /**
     * What to press.
     *
     * @param label on the button
     * @param address where it leads
     * @param copyHint what stands before the address that can be copied
     */
    record Button(String label, URI address, String copyHint) {}

    /**
     * A line at the end: words, and perhaps something to press after them.
     *
     * @param words the words
     * @param label of the link; empty for none
     * @param address where it leads; {@code https}, {@code http} or {@code tel}
     */
    record FootLine(String words, String label, Optional<URI> address) {
        static FootLine of(String words) {
            return new FootLine(words, "", Optional.empty());
        }
    }
}
