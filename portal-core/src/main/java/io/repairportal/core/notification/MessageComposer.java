package io.repairportal.core.notification;

import io.repairportal.core.internal.PublicLinks;
import io.repairportal.core.signin.ExpectedAnswers;
import io.repairportal.core.workorder.ShownStage;
import io.repairportal.core.workorder.StageView;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.Publication;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the mails and text messages that customers get. Names a stage only if customers see it on the page (B3); user texts never become
 * markup; the only links are the access link, the portal's address and the phone number (P33). Safe for use by many threads.
 */
final class MessageComposer {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_PREHEADER = 150;
    private static final int LONGEST_NAME_IN_TEXT = 60;
    private static final int LONGEST_WORDS_IN_TEXT = 480;

    private final PublicLinks links;

    MessageComposer(PublicLinks links) {
        this.links = Objects.requireNonNull(links, "links");
    }

    /** Returns the message for one recipient, with this access link in it. */
    RenderedMessage compose(Occasion occasion, Recipient recipient, URI link) {
        Phrases phrases = Phrases.in(recipient.language());
        Words words = new Words(phrases, occasion, stage(occasion, recipient));
        return recipient.channel() == Channel.EMAIL ? mail(words, recipient, link) : text(words, recipient, link);
    }

    private RenderedMessage mail(Words words, Recipient recipient, URI link) {
        Letter letter = letter(words, recipient, link);
        return new RenderedMessage(
                Channel.EMAIL,
                recipient.display(),
                letter.language(),
                letter.top().subject(),
                LetterText.of(letter),
                LetterHtml.of(letter),
                0);
    }

    private static RenderedMessage text(Words words, Recipient recipient, URI link) {
        About about = words.occasion.about();
        String sentence = words.phrases.of(
                words.key("sms"),
                OneLine.forTextMessage(about.provider().name(), LONGEST_NAME_IN_TEXT),
                OneLine.forTextMessage(about.what(), LONGEST_NAME_IN_TEXT),
                about.workOrder().number(),
                OneLine.forTextMessage(words.stageName(), LONGEST_NAME_IN_TEXT));
        String own = words.occasion.text().isBlank()
                ? ""
                : " " + OneLine.forTextMessage(words.occasion.text(), LONGEST_WORDS_IN_TEXT);
        String text = sentence + own + " " + link;
        return new RenderedMessage(
                Channel.SMS, recipient.display(), words.phrases.language(), "", text, "", SmsSegments.count(text));
    }

    private Letter letter(Words words, Recipient recipient, URI link) {
        About about = words.occasion.about();
        List<String> paragraphs = paragraphs(words, recipient);
        return new Letter(
                words.phrases.language(),
                about.provider().name(),
                MailColours.of(about.provider().branding().accentColour()),
                new Letter.Top(words.subject(), OneLine.of(paragraphs.get(1), LONGEST_PREHEADER), words.heading()),
                paragraphs,
                facts(words),
                Optional.of(new Letter.Button(words.phrases.of("button"), link, words.phrases.of("copyHint"))),
                fine(words, recipient),
                foot(words));
    }

    private static List<String> paragraphs(Words words, Recipient recipient) {
        String name = OneLine.of(recipient.contact().name().full(), LONGEST_SUBJECT);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(name.isEmpty() ? words.phrases.of("greeting.nobody") : words.phrases.of("greeting", name));
        words.opening().ifPresent(paragraphs::add);
        words.shown.map(ShownStage::explanation).ifPresent(paragraphs::add);
        Stream.of(words.occasion.text().strip().split("(\\R\\s*){2,}"))
                .filter(own -> !own.isBlank())
                .forEach(paragraphs::add);
        if (!words.occasion.documents().isEmpty()) {
            paragraphs.add(words.occasion.documents().stream()
                    .map(document -> "– " + document)
                    .collect(Collectors.joining("\n")));
        }
        return paragraphs;
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
    private record Words(Phrases phrases, Occasion occasion, Optional<ShownStage> shown) {
        String subject() {
            return OneLine.of(say("subject"), LONGEST_SUBJECT);
        }

        String heading() {
            return say("heading");
        }

        Optional<String> opening() {
            return switch (occasion.kind()) {
                case WORK_ORDER_INVITATION, REPAIR_PLAN_STEP, SIGNED_DOCUMENTS, NEW_LINK, FOUND_REPAIRS ->
                    Optional.of(say("text"));
                case FOLLOW_UP, STAFF_REPLY, CUSTOMER_MESSAGE, CUSTOMER_FEEDBACK, LINK_SUSPENDED, HOST_EVENT ->
                    Optional.empty();
                case ACCOUNT_INVITATION, PASSWORD_RESET, PASSWORD_CHANGED, CUSTOMER_PROPOSAL -> Optional.empty();
                case SIGN_IN_CODE, ADDRESS_PROOF, ADDRESS_CHANGED, ACCOUNT_ERASED -> Optional.empty();
                case CUSTOMER_REGISTRATION -> Optional.empty();
                case REGISTRATION_PROOF, REGISTRATION_KNOWN, REGISTRATION_APPROVED, REGISTRATION_DECLINED ->
                    Optional.empty();
            };
        }

        String stageName() {
            return shown.map(ShownStage::name).orElse("");
        }

        String key(String part) {
            boolean done = shown.filter(ShownStage::completed).isPresent() && !part.equals("text");
            return prefix(occasion.kind()) + "." + part + (done ? ".done" : "");
        }

        private String say(String part) {
            About about = occasion.about();
            return phrases.of(
                    key(part),
                    about.provider().name(),
                    about.what(),
                    about.workOrder().number(),
                    stageName());
        }

        private static String prefix(MessageKind kind) {
            return switch (kind) {
                case WORK_ORDER_INVITATION -> "invitation";
                case FOLLOW_UP -> "followUp";
                case REPAIR_PLAN_STEP -> "step";
                case SIGNED_DOCUMENTS -> "signed";
                case STAFF_REPLY -> "reply";
                case NEW_LINK -> "newLink";
                case FOUND_REPAIRS -> "found";
                case CUSTOMER_MESSAGE, CUSTOMER_FEEDBACK, CUSTOMER_PROPOSAL, LINK_SUSPENDED, HOST_EVENT ->
                    throw new IllegalArgumentException(kind + " does not go to a customer");
                case ACCOUNT_INVITATION,
                        PASSWORD_RESET,
                        PASSWORD_CHANGED,
                        SIGN_IN_CODE,
                        ADDRESS_PROOF,
                        ADDRESS_CHANGED,
                        ACCOUNT_ERASED -> throw new IllegalArgumentException(kind + " never carries an access link");
                case REGISTRATION_PROOF,
                        REGISTRATION_KNOWN,
                        REGISTRATION_APPROVED,
                        REGISTRATION_DECLINED,
                        CUSTOMER_REGISTRATION ->
                    throw new IllegalArgumentException(kind + " never carries an access link");
            };
        }
    }
}
