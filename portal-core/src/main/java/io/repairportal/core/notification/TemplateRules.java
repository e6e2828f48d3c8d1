package io.repairportal.core.notification;

import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.TemplateEvent;
import io.repairportal.spi.notification.TemplateKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which templates there are, and what may and must stand in each (L2). Pure. */
final class TemplateRules {
    private static final Set<TemplateEvent> OF_NO_USE_WITHOUT_MESSAGE =
            EnumSet.of(TemplateEvent.FOLLOW_UP, TemplateEvent.CONVERSATION_REPLY, TemplateEvent.REGISTRATION_DECLINED);

    private TemplateRules() {}

    /** Returns whether this event is told by this channel at all. */
    static boolean exists(TemplateEvent event, Channel channel) {
        return channel == Channel.EMAIL
                || !isAboutALogin(event)
                || event == TemplateEvent.SIGN_IN_CODE
                || event == TemplateEvent.ADDRESS_PROOF;
    }

    static boolean isAboutALogin(TemplateEvent event) {
        return switch (event) {
            case WORK_ORDER_INVITATION, FOLLOW_UP, STEP_BEGUN, STEP_DONE -> false;
            case SIGNED_DOCUMENTS, STAFF_REPLY, NEW_LINK, FOUND_REPAIRS -> false;
            case ACCOUNT_INVITATION, PASSWORD_RESET, PASSWORD_CHANGED -> true;
            case SIGN_IN_CODE, ADDRESS_PROOF, ADDRESS_CHANGED, ACCOUNT_ERASED, CONVERSATION_REPLY -> true;
            case REGISTRATION_PROOF, REGISTRATION_KNOWN, REGISTRATION_APPROVED, REGISTRATION_DECLINED -> true;
        };
    }

    /** Returns the event of a kind of message; a step is begun or done. */
    static TemplateEvent event(MessageKind kind, boolean done) {
        return switch (kind) {
            case REPAIR_PLAN_STEP -> done ? TemplateEvent.STEP_DONE : TemplateEvent.STEP_BEGUN;
            case WORK_ORDER_INVITATION, FOLLOW_UP, SIGNED_DOCUMENTS, STAFF_REPLY, NEW_LINK, FOUND_REPAIRS ->
                TemplateEvent.valueOf(kind.name());
            case ACCOUNT_INVITATION, PASSWORD_RESET, PASSWORD_CHANGED -> TemplateEvent.valueOf(kind.name());
            case SIGN_IN_CODE, ADDRESS_PROOF, ADDRESS_CHANGED, ACCOUNT_ERASED, CONVERSATION_REPLY ->
                TemplateEvent.valueOf(kind.name());
            case REGISTRATION_PROOF, REGISTRATION_KNOWN, REGISTRATION_APPROVED, REGISTRATION_DECLINED ->
                TemplateEvent.valueOf(kind.name());
            case CUSTOMER_MESSAGE, CUSTOMER_FEEDBACK, CUSTOMER_PROPOSAL, LINK_SUSPENDED, HOST_EVENT, TEMPLATE_TEST ->
                throw new IllegalArgumentException(kind + " does not go to a customer");
            case CUSTOMER_REGISTRATION -> throw new IllegalArgumentException(kind + " does not go to a customer");
        };
    }

    /** Returns the kind of message that tells an event. */
    static MessageKind kind(TemplateEvent event) {
        return switch (event) {
            case STEP_BEGUN, STEP_DONE -> MessageKind.REPAIR_PLAN_STEP;
            case WORK_ORDER_INVITATION, FOLLOW_UP, SIGNED_DOCUMENTS, STAFF_REPLY, NEW_LINK, FOUND_REPAIRS ->
                MessageKind.valueOf(event.name());
            case ACCOUNT_INVITATION, PASSWORD_RESET, PASSWORD_CHANGED -> MessageKind.valueOf(event.name());
            case SIGN_IN_CODE, ADDRESS_PROOF, ADDRESS_CHANGED, ACCOUNT_ERASED, CONVERSATION_REPLY ->
                MessageKind.valueOf(event.name());
            case REGISTRATION_PROOF, REGISTRATION_KNOWN, REGISTRATION_APPROVED, REGISTRATION_DECLINED ->
                MessageKind.valueOf(event.name());
        };
    }

    /** Returns what may stand in the template, in the order in which it is explained. */
    static Set<Placeholder> allowed(TemplateKey key) {
        Set<Placeholder> allowed = EnumSet.of(Placeholder.GREETING, Placeholder.NAME, Placeholder.SHOP);
        if (!isAboutALogin(key.event())) {
            allowed.addAll(List.of(Placeholder.REPAIR, Placeholder.NUMBER));
        }
        allowed.addAll(special(key.event()));
        if (key.channel() == Channel.SMS) {
            allowed.removeAll(List.of(Placeholder.EXPLANATION, Placeholder.DOCUMENTS));
            if (!isAboutALogin(key.event())) {
                allowed.add(Placeholder.LINK);
            }
        }
        return allowed;
    }

    /** Returns what must stand in heading or text, because the message would be of no use without it. */
    static Set<Placeholder> required(TemplateKey key) {
        Set<Placeholder> required = EnumSet.noneOf(Placeholder.class);
        Stream.of(Placeholder.LINK, Placeholder.CODE)
                .filter(allowed(key)::contains)
                .forEach(required::add);
        if (OF_NO_USE_WITHOUT_MESSAGE.contains(key.event())) {
            required.add(Placeholder.MESSAGE);
        }
        return required;
    }

    private static List<Placeholder> special(TemplateEvent event) {
        return switch (event) {
            case WORK_ORDER_INVITATION, FOLLOW_UP, STAFF_REPLY -> List.of(Placeholder.MESSAGE);
            case STEP_BEGUN, STEP_DONE -> List.of(Placeholder.STAGE, Placeholder.EXPLANATION, Placeholder.MESSAGE);
            case SIGNED_DOCUMENTS -> List.of(Placeholder.MESSAGE, Placeholder.DOCUMENTS);
            case NEW_LINK, FOUND_REPAIRS, PASSWORD_RESET, PASSWORD_CHANGED, ACCOUNT_ERASED -> List.of();
            case ACCOUNT_INVITATION -> List.of(Placeholder.CUSTOMER, Placeholder.USER_NAME);
            case SIGN_IN_CODE, ADDRESS_PROOF -> List.of(Placeholder.CODE);
            case ADDRESS_CHANGED -> List.of(Placeholder.ADDRESS);
            case REGISTRATION_PROOF, REGISTRATION_KNOWN -> List.of();
            case REGISTRATION_APPROVED -> List.of(Placeholder.USER_NAME);
            case REGISTRATION_DECLINED, CONVERSATION_REPLY -> List.of(Placeholder.MESSAGE);
        };
    }
}
