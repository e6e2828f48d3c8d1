package io.repairportal.core.notification;

import io.repairportal.core.internal.PublicLinks;
import io.repairportal.core.signin.ExpectedAnswers;
import io.repairportal.core.workorder.ShownStage;
import io.repairportal.core.workorder.StageView;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.notification.Wording;
import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.Publication;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the mails and text messages that customers get. Names a stage only if customers see it on the page (B3); user texts never become
 * markup; the only links are the access link, the portal's address and the phone number (P33). Safe for use by many threads.
 */
final class MessageComposer {
    private static final int LONGEST_NAME = 200;

    private final PublicLinks links;
    private final Wordings wordings;

    MessageComposer(PublicLinks links, Wordings wordings) {
        this.links = Objects.requireNonNull(links, "links");
        this.wordings = Objects.requireNonNull(wordings, "wordings");
    }

    /** Returns the message for one recipient, with this access link in it. */
    RenderedMessage compose(Occasion occasion, Recipient recipient, URI link) {
        Optional<ShownStage> shown = stage(occasion, recipient);
        boolean done = shown.filter(ShownStage::completed).isPresent();
        Wording wording = wordings.of(
                occasion.about().provider().ref(),
                TemplateRules.event(occasion.kind(), done),
                recipient.channel(),
                Phrases.in(recipient.language()));
        return compose(occasion, recipient, link, wording);
    }

    /** Returns the message in these words. */
    RenderedMessage compose(Occasion occasion, Recipient recipient, URI link, Wording wording) {
        if (recipient.channel() == Channel.EMAIL) {
            return RenderedMessage.of(recipient.display(), letter(occasion, recipient, link, wording));
        }
        String text =
                filled(words(occasion, recipient), recipient, link, wording).text();
        return RenderedMessage.ofText(
                recipient.display(), Phrases.in(recipient.language()).language(), text);
    }

    /** Returns what a mail says in these words. */
    Letter letter(Occasion occasion, Recipient recipient, URI link, Wording wording) {
        About about = occasion.about();
        Words words = words(occasion, recipient);
        Filled filled = filled(words, recipient, link, wording);
        return new Letter(
                words.phrases.language(),
                about.provider().name(),
                MailColours.of(about.provider().branding().accentColour()),
                new Letter.Top(filled.subject(), filled.preheader(), filled.heading()),
                filled.paragraphs(),
                facts(words),
                Optional.of(new Letter.Button(words.phrases.of("button"), link, words.phrases.of("copyHint"))),
                fine(words, recipient),
                foot(words));
    }

    /** Returns what is filled in. */
    Map<Placeholder, String> values(Occasion occasion, Recipient recipient, URI link) {
        Words words = words(occasion, recipient);
        About about = occasion.about();
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.putAll(
                words.phrases.greeting(OneLine.of(recipient.contact().name().full(), LONGEST_NAME)));
        values.put(Placeholder.SHOP, about.provider().name());
        values.put(Placeholder.REPAIR, about.what());
        values.put(Placeholder.NUMBER, about.workOrder().number());
        values.put(Placeholder.STAGE, words.shown.map(ShownStage::name).orElse(""));
        values.put(
                Placeholder.EXPLANATION,
                words.shown.map(ShownStage::explanation).orElse(""));
        values.put(Placeholder.MESSAGE, occasion.text());
        values.put(Placeholder.DOCUMENTS, documents(occasion));
        if (recipient.channel() == Channel.SMS) {
            // why not in mails: there the button is the link, and the address stands below it
            values.put(Placeholder.LINK, link.toString());
            values.remove(Placeholder.DOCUMENTS);
        }
        return values;
    }

    private Filled filled(Words words, Recipient recipient, URI link, Wording wording) {
        return Filled.of(wording, recipient.channel(), values(words.occasion, recipient, link));
    }

    private static Words words(Occasion occasion, Recipient recipient) {
        return new Words(Phrases.in(recipient.language()), occasion, stage(occasion, recipient));
    }

    private static String documents(Occasion occasion) {
        return occasion.documents().stream()
                .map(document -> "– " + OneLine.of(document, LONGEST_NAME))
                .collect(Collectors.joining("\n"));
    }

    private static List<Letter.Fact> facts(Words words) {
        List<Letter.Fact> facts = new ArrayList<>();
        expected(words).ifPresent(date -> facts.add(new Letter.Fact(words.phrases.of("fact.expected"), date)));
        facts.add(new Letter.Fact(
                words.phrases.of("fact.workOrder"),
                words.occasion.about().workOrder().number()));
        return facts;
    }

    private static Optional<String> expected(Words words) {
        Publication publication = words.occasion.about().published().publication();
        List<Promise> promises = publication.promises();
        if (promises.isEmpty() || !publication.times().state().current()) {
            return Optional.empty();
        }
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(words.phrases.language());
        return Optional.of(promises.get(promises.size() - 1).date().format(format));
    }

    private static List<String> fine(Words words, Recipient recipient) {
        boolean question = words.occasion.about().settings().access().question();
        return List.of(words.phrases.of(question ? question(words, recipient) : "fine.noQuestion") + " "
                + words.phrases.of("fine.validity"));
    }

    private static String question(Words words, Recipient recipient) {
        ExpectedAnswers.Kind kind = ExpectedAnswers.kindOf(
                        words.occasion.about().customer(), Optional.of(recipient.ref()))
                .orElse(ExpectedAnswers.Kind.LAST_NAME);
        return switch (kind) {
            case LAST_NAME -> "fine.question.lastName";
            case COMPANY_NAME -> "fine.question.companyName";
            case POSTCODE -> "fine.question.postcode";
            case PHONE_DIGITS -> "fine.question.phoneDigits";
        };
    }

    private List<Letter.FootLine> foot(Words words) {
        About about = words.occasion.about();
        return new LetterFoot(words.phrases, about.provider(), about.location())
                .lines(
                        about.settings().publishing().signInAddress()
                                ? Optional.of(links.home(about.provider().ref()))
                                : Optional.empty());
    }

    /** Returns where an answer to a mail of the shop goes. */
    static Optional<EmailAddress> replyAddress(About about) {
        return LetterFoot.replyAddress(about.provider(), about.location());
    }

    private static Optional<ShownStage> stage(Occasion occasion, Recipient recipient) {
        if (occasion.stage().isEmpty()) {
            return Optional.empty();
        }
        About about = occasion.about();
        StageView view = StageView.of(
                about.published().publication().plan(),
                about.published().stagePlan(),
                about.provider().languages().standard(),
                recipient.language());
        Optional<ShownStage> shown = view.stages().stream()
                .filter(stage -> stage.key().equals(occasion.stage().get()))
                .findFirst();
        if (shown.isEmpty()) {
            throw new IllegalStateException("a message must not name a stage that customers do not see");
        }
        return shown;
    }

    /** The phrases of one occasion in one language. */
    private record Words(Phrases phrases, Occasion occasion, Optional<ShownStage> shown) {}
}
