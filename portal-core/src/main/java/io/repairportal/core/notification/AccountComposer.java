package io.repairportal.core.notification;

import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.MessageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what is told to people because of their login (A8, A10, A20, A21). No such message carries a password or an access link (A1); its
 * one-time link or code stands where nobody overlooks it. Pure.
 */
final class AccountComposer {
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_PREHEADER = 150;
    private static final int LONGEST_NAME_IN_TEXT = 60;

    private final AccountNote note;
    private final Phrases phrases;

    private AccountComposer(AccountNote note) {
        this.note = note;
        this.phrases = Phrases.in(note.reader().language());
    }

    static RenderedMessage mail(AccountNote note) {
        Letter letter = new AccountComposer(note).letter();
        return new RenderedMessage(
                Channel.EMAIL,
                note.reader().address(),
                letter.language(),
                letter.top().subject(),
                LetterText.of(letter),
                LetterHtml.of(letter),
                0);
    }

    static RenderedMessage text(AccountNote note) {
        AccountComposer composer = new AccountComposer(note);
        String sender = OneLine.forTextMessage(note.desk().provider().name(), LONGEST_NAME_IN_TEXT);
        // why the last line: telephones offer the code only to the page of this very host (origin-bound one-time codes)
        String text = composer.phrases.of(
                        composer.key("sms"), sender, "", note.content().word()) + "\n@"
                + note.desk().home().getHost() + " #" + note.content().word();
        return new RenderedMessage(
                Channel.SMS,
                note.reader().address(),
                composer.phrases.language(),
                "",
                text,
                "",
                SmsSegments.count(text));
    }

    private Letter letter() {
        List<String> paragraphs = paragraphs();
        return new Letter(
                phrases.language(),
                note.desk().provider().name(),
                MailColours.of(note.desk().provider().branding().accentColour()),
                new Letter.Top(
                        OneLine.of(say("subject"), LONGEST_SUBJECT),
                        OneLine.of(paragraphs.get(1), LONGEST_PREHEADER),
                        OneLine.of(say("heading"), LONGEST_SUBJECT)),
                paragraphs,
                facts(),
                note.content()
                        .link()
                        .map(link -> new Letter.Button(phrases.of(key("button")), link, phrases.of("copyHint"))),
                List.of(say("fine")),
                new LetterFoot(phrases, note.desk().provider(), note.desk().location())
                        .lines(
                                note.desk().homeInFoot()
                                        ? Optional.of(note.desk().home())
                                        : Optional.empty()));
    }

    private List<String> paragraphs() {
        String name = OneLine.of(note.reader().name(), LONGEST_SUBJECT);
        String greeting = name.isEmpty() ? phrases.of("greeting.nobody") : phrases.of("greeting", name);
        return note.kind() == MessageKind.REGISTRATION_DECLINED
                ? List.of(greeting, say("text"), note.content().about())
                : List.of(greeting, say("text"));
    }

    private List<Letter.Fact> facts() {
        List<Letter.Fact> facts = new ArrayList<>();
        if (note.kind() == MessageKind.ACCOUNT_INVITATION || note.kind() == MessageKind.REGISTRATION_APPROVED) {
            facts.add(
                    new Letter.Fact(phrases.of("fact.userName"), note.content().word()));
            facts.add(new Letter.Fact(
                    phrases.of("fact.portal"), note.desk().home().toString()));
        }
        return facts;
    }

    private String say(String part) {
        return phrases.of(
                key(part),
                note.desk().provider().name(),
                note.content().about(),
                note.content().word());
    }

    private String key(String part) {
        return prefix(note.kind()) + "." + part;
    }

    private static String prefix(MessageKind kind) {
        return switch (kind) {
            case ACCOUNT_INVITATION -> "account.invitation";
            case PASSWORD_RESET -> "account.reset";
            case PASSWORD_CHANGED -> "account.password";
            case SIGN_IN_CODE -> "account.code";
            case ADDRESS_PROOF -> "account.proof";
            case ADDRESS_CHANGED -> "account.address";
            case ACCOUNT_ERASED -> "account.erased";
            case REGISTRATION_PROOF -> "registration.proof";
            case REGISTRATION_KNOWN -> "registration.known";
            case REGISTRATION_APPROVED -> "registration.approved";
            case REGISTRATION_DECLINED -> "registration.declined";
            case WORK_ORDER_INVITATION, FOLLOW_UP, REPAIR_PLAN_STEP, SIGNED_DOCUMENTS, STAFF_REPLY, NEW_LINK ->
                throw aboutAWorkOrder(kind);
            case FOUND_REPAIRS, CUSTOMER_MESSAGE, CUSTOMER_FEEDBACK, CUSTOMER_PROPOSAL, LINK_SUSPENDED, HOST_EVENT ->
                throw aboutAWorkOrder(kind);
            case CUSTOMER_REGISTRATION -> throw aboutAWorkOrder(kind);
        };
    }

    private static IllegalArgumentException aboutAWorkOrder(MessageKind kind) {
        return new IllegalArgumentException(kind + " is not about a login");
    }
}
