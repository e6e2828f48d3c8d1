package io.repairportal.core.notification;

import java.net.URI;
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
