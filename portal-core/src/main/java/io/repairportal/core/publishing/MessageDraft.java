package io.repairportal.core.publishing;

import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A message with "Access your repair" that staff are about to send (A1).
 *
 * @param kind invitation, follow-up, repair-plan step or signed documents
 * @param workOrder what it is about
 * @param channels how it goes out; at least one
 * @param tab which part of the work order its link opens
 * @param text staff's own words; needed for a follow-up, else may be empty; at most 4,000 characters
 * @param stage for a step: which stage
 * @param documents for signed documents: which ones; they become visible (B7)
 */
public record MessageDraft(
        MessageKind kind,
        WorkOrderRef workOrder,
        Set<Channel> channels,
        LinkTab tab,
        String text,
        Optional<StageKey> stage,
        List<DocumentRef> documents) {
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_DOCUMENTS = 50;

    /** Checks that the kind has what it needs. */
    public MessageDraft {
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(tab, "tab");
        Objects.requireNonNull(stage, "stage");
        documents = List.copyOf(documents);
        require(!channels.isEmpty(), "a message needs a channel");
        channels = Collections.unmodifiableSet(EnumSet.copyOf(channels));
        require(text.length() <= LONGEST_TEXT, "text must have at most 4,000 characters");
        require(documents.size() <= MOST_DOCUMENTS, "at most 50 documents go with one message");
        requireComplete(kind, text, stage, documents);
    }

    /** Returns the first message about a work order. */
    public static MessageDraft invitation(WorkOrderRef workOrder, Set<Channel> channels) {
        return new MessageDraft(
                MessageKind.WORK_ORDER_INVITATION,
                workOrder,
                channels,
                LinkTab.STATUS,
                "",
                Optional.empty(),
                List.of());
    }

    /** Returns a message in staff's own words. */
    public static MessageDraft followUp(WorkOrderRef workOrder, Set<Channel> channels, String text) {
        return new MessageDraft(
                MessageKind.FOLLOW_UP, workOrder, channels, LinkTab.STATUS, text, Optional.empty(), List.of());
    }

    /** Returns a message about a stage that customers see. */
    public static MessageDraft step(WorkOrderRef workOrder, Set<Channel> channels, StageKey stage) {
        return new MessageDraft(
                MessageKind.REPAIR_PLAN_STEP, workOrder, channels, LinkTab.STATUS, "", Optional.of(stage), List.of());
    }

    /** Returns a message that returns signed documents. */
    public static MessageDraft signedDocuments(
            WorkOrderRef workOrder, Set<Channel> channels, List<DocumentRef> documents) {
        return new MessageDraft(
                MessageKind.SIGNED_DOCUMENTS, workOrder, channels, LinkTab.DOCUMENTS, "", Optional.empty(), documents);
    }

    /** Returns this draft with a link that opens another part of the work order. */
    public MessageDraft opening(LinkTab other) {
        return new MessageDraft(kind, workOrder, channels, other, text, stage, documents);
    }

    /** Returns this draft with staff's own words. */
    public MessageDraft saying(String words) {
        return new MessageDraft(kind, workOrder, channels, tab, words, stage, documents);
    }

    private static void requireComplete(
            MessageKind kind, String text, Optional<StageKey> stage, List<DocumentRef> documents) {
        switch (kind) {
            case WORK_ORDER_INVITATION -> {}
            case FOLLOW_UP -> require(!text.isBlank(), "a follow-up needs a text");
            case REPAIR_PLAN_STEP -> require(stage.isPresent(), "a step message needs a stage");
            case SIGNED_DOCUMENTS -> require(!documents.isEmpty(), "returned documents need a document");
            case FOUND_REPAIRS, ACCOUNT_INVITATION, PASSWORD_RESET, PASSWORD_CHANGED ->
                throw new IllegalArgumentException(kind + " is not written by staff");
            case SIGN_IN_CODE, ADDRESS_PROOF, ADDRESS_CHANGED, ACCOUNT_ERASED, CUSTOMER_PROPOSAL, TEMPLATE_TEST ->
                throw new IllegalArgumentException(kind + " is not written by staff");
            case REGISTRATION_PROOF, REGISTRATION_KNOWN, REGISTRATION_APPROVED, REGISTRATION_DECLINED ->
                throw new IllegalArgumentException(kind + " is not written by staff");
            case CUSTOMER_REGISTRATION -> throw new IllegalArgumentException(kind + " is not written by staff");
            case CONVERSATION_REPLY -> throw new IllegalArgumentException(kind + " is not about a work order");
            case STAFF_REPLY, NEW_LINK, CUSTOMER_MESSAGE, CUSTOMER_FEEDBACK, LINK_SUSPENDED, HOST_EVENT ->
                throw new IllegalArgumentException(kind + " is not written by staff");
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
