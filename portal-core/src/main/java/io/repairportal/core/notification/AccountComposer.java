package io.repairportal.core.notification;

import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what is told to people because of their login (A8, A10, A20, A21). No such message carries a password or an access link (A1); its
 * one-time link or code stands where nobody overlooks it. Pure.
 */
final class AccountComposer {
    private static final int LONGEST_NAME = 200;

    private final AccountNote note;
    private final Wording wording;
    private final Phrases phrases;

    private AccountComposer(AccountNote note, Wording wording) {
        this.note = note;
        this.wording = wording;
        this.phrases = Phrases.in(note.reader().language());
    }

    static RenderedMessage mail(AccountNote note, Wording wording) {
        return RenderedMessage.of(note.reader().address(), letter(note, wording));
    }

    /** Returns what a mail says in these words. */
    static Letter letter(AccountNote note, Wording wording) {
        return new AccountComposer(note, wording).letter();
    }

    static RenderedMessage text(AccountNote note, Wording wording) {
        AccountComposer composer = new AccountComposer(note, wording);
        // why the last line: telephones offer the code only to the page of this very host (origin-bound one-time codes)
        String text = Filled.of(wording, Channel.SMS, values(note)).text() + "\n@"
                + note.desk().home().getHost() + " #" + note.content().word();
        return RenderedMessage.ofText(note.reader().address(), composer.phrases.language(), text);
    }

    /** Returns what is filled in. */
    static Map<Placeholder, String> values(AccountNote note) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.putAll(Phrases.in(note.reader().language())
                .greeting(OneLine.of(note.reader().name(), LONGEST_NAME)));
        values.put(Placeholder.SHOP, note.desk().provider().name());
        values.put(about(note.kind()), note.content().about());
        boolean named =
                note.kind() == MessageKind.ACCOUNT_INVITATION || note.kind() == MessageKind.REGISTRATION_APPROVED;
        values.put(
                named ? Placeholder.USER_NAME : Placeholder.CODE, note.content().word());
        return values;
    }

    private static Placeholder about(MessageKind kind) {
        return switch (kind) {
            case ACCOUNT_INVITATION -> Placeholder.CUSTOMER;
            case REGISTRATION_DECLINED, CONVERSATION_REPLY -> Placeholder.MESSAGE;
            default -> Placeholder.ADDRESS;
        };
    }

    private Letter letter() {
        Filled filled = Filled.of(wording, Channel.EMAIL, values(note));
        return new Letter(
                phrases.language(),
                note.desk().provider().name(),
                MailColours.of(note.desk().provider().branding().accentColour()),
                new Letter.Top(filled.subject(), filled.preheader(), filled.heading()),
                filled.paragraphs(),
                facts(),
                note.content()
                        .link()
                        .map(link -> new Letter.Button(phrases.of(key("button")), link, phrases.of("copyHint"))),
                List.of(phrases.of(key("fine"))),
                new LetterFoot(phrases, note.desk().provider(), note.desk().location())
                        .lines(
                                note.desk().homeInFoot()
                                        ? Optional.of(note.desk().home())
                                        : Optional.empty()));
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

    private String key(String part) {
        return Wordings.prefix(TemplateRules.event(note.kind(), false)) + "." + part;
    }
}
