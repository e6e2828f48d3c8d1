package io.repairportal.web.staff.workorder;

import io.repairportal.core.publishing.MessageDraft;
import io.repairportal.core.publishing.WorkOrderDesk;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.workorder.StageKey;
import io.repairportal.web.staff.Input;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What staff filled in to write a message with a link (A1). For one request. */
final class Draft {
    static final int LONGEST_TEXT = 4_000;
    static final int MOST_DOCUMENTS = 50;
    static final List<MessageKind> KINDS = List.of(
            MessageKind.WORK_ORDER_INVITATION,
            MessageKind.FOLLOW_UP,
            MessageKind.REPAIR_PLAN_STEP,
            MessageKind.SIGNED_DOCUMENTS);

    private Draft() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Optional<MessageKind> kind(String word) {
        return KINDS.stream().filter(kind -> word(kind).equals(word)).findFirst();
    }

    /** Returns the documents that a message can bring along. */
    static List<Document> documents(WorkOrderDesk.Sheet sheet) {
        return sheet.files().stream()
                .map(WorkOrderDesk.ShelfFile::document)
                .filter(document -> document.kind() == Document.Kind.DOCUMENT)
                .limit(MOST_DOCUMENTS)
                .toList();
    }

    /** Reads a message of this kind; it can be made only if nothing is wrong. */
    static MessageDraft read(Input input, MessageKind kind, WorkOrderDesk.Sheet sheet) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (input.ticked(word(channel))) {
                channels.add(channel);
            }
        }
        if (channels.isEmpty()) {
            input.wrong("email", "staff.message.noChannel");
        }
        Optional<LinkTab> tab = input.choice("tab", LinkTab.class);
        String text = kind == MessageKind.FOLLOW_UP ? input.text("text", LONGEST_TEXT) : "";
        Optional<StageKey> stage = kind == MessageKind.REPAIR_PLAN_STEP
                ? input.required("stage", StageKey::new, "staff.error.choice")
                : Optional.empty();
        List<DocumentRef> documents = kind == MessageKind.SIGNED_DOCUMENTS ? readDocuments(input, sheet) : List.of();
        // why a stand-in: what is wrong is said by the form, and nobody uses the draft
        return input.valid()
                ? new MessageDraft(
                        kind, sheet.found().workOrder().ref(), channels, tab.orElseThrow(), text, stage, documents)
                : MessageDraft.invitation(sheet.found().workOrder().ref(), Set.of(Channel.EMAIL));
    }

    private static List<DocumentRef> readDocuments(Input input, WorkOrderDesk.Sheet sheet) {
        List<DocumentRef> chosen = documents(sheet).stream()
                .map(Document::ref)
                .filter(ref -> input.ticked("document." + ref))
                .toList();
        if (chosen.isEmpty()) {
            input.wrong("documents", "staff.message.noDocument");
        }
        return chosen;
    }
}
