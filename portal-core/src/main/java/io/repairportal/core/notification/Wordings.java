package io.repairportal.core.notification;

import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.MessageTemplate;
import io.repairportal.spi.notification.MessageTemplates;
import io.repairportal.spi.notification.TemplateEvent;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.notification.Wording;
import io.repairportal.spi.provider.ProviderRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What messages say: in the provider's own words if it has chosen any, else in those of the portal, which are templates of the same form
 * (L2). Safe for use by many threads.
 */
final class Wordings {
    private static final String PARAGRAPH = "\n\n";

    private final Optional<MessageTemplates> templates;

    Wordings(Optional<MessageTemplates> templates) {
        this.templates = Objects.requireNonNull(templates, "templates");
    }

    /** Returns the words for one message; {@code phrases} are in the language that it is written in. */
    Wording of(ProviderRef provider, TemplateEvent event, Channel channel, Phrases phrases) {
        TemplateKey key = new TemplateKey(event, channel, phrases.language());
        return templates
                .flatMap(kept -> kept.find(provider, key))
                .flatMap(MessageTemplate::own)
                .orElseGet(() -> builtIn(event, channel, phrases));
    }

    /** Returns the portal's own words, as a template. */
    static Wording builtIn(TemplateEvent event, Channel channel, Phrases phrases) {
        String[] places = places(event);
        String key = prefix(event);
        String done = event == TemplateEvent.STEP_DONE ? ".done" : "";
        if (channel == Channel.SMS) {
            return Wording.ofText(phrases.of(key + ".sms" + done, (Object[]) places) + end(event));
        }
        return new Wording(
                phrases.of(key + ".subject" + done, (Object[]) places),
                phrases.of(key + ".heading" + done, (Object[]) places),
                letter(event, phrases));
    }

    private static String letter(TemplateEvent event, Phrases phrases) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Placeholder.GREETING.token());
        if (event != TemplateEvent.FOLLOW_UP && event != TemplateEvent.STAFF_REPLY) {
            paragraphs.add(phrases.of(prefix(event) + ".text", (Object[]) places(event)));
        }
        Set<Placeholder> allowed = TemplateRules.allowed(new TemplateKey(event, Channel.EMAIL, phrases.language()));
        allowed.stream().filter(Placeholder::lines).map(Placeholder::token).forEach(paragraphs::add);
        return String.join(PARAGRAPH, paragraphs);
    }

    private static String end(TemplateEvent event) {
        if (TemplateRules.isAboutALogin(event)) {
            return "";
        }
        boolean written = event != TemplateEvent.NEW_LINK && event != TemplateEvent.FOUND_REPAIRS;
        return (written ? " " + Placeholder.MESSAGE.token() : "") + " " + Placeholder.LINK.token();
    }

    private static String[] places(TemplateEvent event) {
        Placeholder[] places =
                switch (event) {
                    case ACCOUNT_INVITATION, PASSWORD_RESET, PASSWORD_CHANGED ->
                        new Placeholder[] {Placeholder.SHOP, Placeholder.CUSTOMER, Placeholder.USER_NAME};
                    case SIGN_IN_CODE, ADDRESS_PROOF, ADDRESS_CHANGED, ACCOUNT_ERASED ->
                        new Placeholder[] {Placeholder.SHOP, Placeholder.ADDRESS, Placeholder.CODE};
                    case REGISTRATION_PROOF, REGISTRATION_KNOWN, REGISTRATION_APPROVED, REGISTRATION_DECLINED ->
                        new Placeholder[] {Placeholder.SHOP};
                    case CONVERSATION_REPLY -> new Placeholder[] {Placeholder.SHOP};
                    case WORK_ORDER_INVITATION, FOLLOW_UP, STEP_BEGUN, STEP_DONE -> ofWorkOrder();
                    case SIGNED_DOCUMENTS, STAFF_REPLY, NEW_LINK, FOUND_REPAIRS -> ofWorkOrder();
                };
        String[] tokens = new String[places.length];
        for (int at = 0; at < places.length; at++) {
            tokens[at] = places[at].token();
        }
        return tokens;
    }

    private static Placeholder[] ofWorkOrder() {
        return new Placeholder[] {Placeholder.SHOP, Placeholder.REPAIR, Placeholder.NUMBER, Placeholder.STAGE};
    }

    /** Returns what the keys of an event begin with. */
    static String prefix(TemplateEvent event) {
        return switch (event) {
            case WORK_ORDER_INVITATION -> "invitation";
            case FOLLOW_UP -> "followUp";
            case STEP_BEGUN, STEP_DONE -> "step";
            case SIGNED_DOCUMENTS -> "signed";
            case STAFF_REPLY -> "reply";
            case CONVERSATION_REPLY -> "answer";
            case NEW_LINK -> "newLink";
            case FOUND_REPAIRS -> "found";
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
        };
    }
}
