package io.repairportal.web.message;

import io.repairportal.core.message.ConversationPage;
import io.repairportal.core.message.GeneralConversation;
import io.repairportal.core.message.Violation;
import io.repairportal.core.workorder.WorkOrderHead;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.web.Cursors;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FormView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The conversation and the contact page. Safe for use by many threads. */
public final class MessageViews {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Frames frames;

    /** Puts the pages into these frames. */
    public MessageViews(Frames frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    /** Returns messages in reading order, oldest first, from newest first. */
    public static List<MessageView> rows(Frame frame, List<Message> newestFirst) {
        List<MessageView> rows = new ArrayList<>();
        newestFirst.forEach(message -> rows.add(row(frame, message)));
        Collections.reverse(rows);
        return rows;
    }

    /** Returns the same as staff read them: everybody by name, and how a customer was recognised. */
    public static List<MessageView> forStaff(Frame frame, List<Message> newestFirst) {
        List<MessageView> rows = new ArrayList<>();
        newestFirst.forEach(message -> rows.add(staffRow(frame, message)));
        Collections.reverse(rows);
        return rows;
    }

    Reply conversation(Visit visit, ConversationPage found, List<Violation> wrong) {
        Frame frame = frames.about(visit, found.workOrder());
        WorkOrderRef workOrder = found.workOrder().ref();
        String messages = frame.links().messages(workOrder);
        String title = frame.texts().of("messages.title", found.workOrder().number());
        Optional<FormView> form =
                Optional.of(form(visit, frame, messages, wrong)).filter(any -> found.mayWrite());
        ConversationView view = new ConversationView(
                wrong.isEmpty() ? frame.page(title) : frame.errorPage(title),
                frame.head(found.workOrder()),
                rows(frame, found.messages()),
                found.next().map(cursor -> messages + "?after=" + Cursors.text(cursor)),
                form,
                Written.justSent(visit));
        return wrong.isEmpty()
                ? Reply.view("message/conversation.jte", view)
                : Reply.form("message/conversation.jte", view);
    }

    /**
     * What the contact page is made of.
     *
     * @param head the work order it is about, if it is about one
     * @param mayWrite whether the viewer may write here, not only call
     * @param earlier what was written before, in general
     */
    record ContactMaterial(Optional<WorkOrderHead> head, boolean mayWrite, Optional<GeneralConversation> earlier) {
        static ContactMaterial about(WorkOrderHead head) {
            return new ContactMaterial(Optional.of(head), true, Optional.empty());
        }

        static ContactMaterial inGeneral(GeneralConversation earlier) {
            return new ContactMaterial(Optional.empty(), true, Optional.of(earlier));
        }

        static ContactMaterial callOnly() {
            return new ContactMaterial(Optional.empty(), false, Optional.empty());
        }
    }

    Reply contact(Visit visit, ContactMaterial material, List<Violation> wrong) {
        Optional<WorkOrder> workOrder = material.head().map(WorkOrderHead::workOrder);
        Frame frame = workOrder.map(about -> frames.about(visit, about)).orElseGet(() -> frames.of(visit));
        if (Written.justSent(visit)) {
            return thanks(frame, workOrder);
        }
        String action = frame.links().contact(workOrder.map(WorkOrder::ref));
        Optional<FormView> form = Optional.of(form(visit, frame, action, wrong)).filter(any -> material.mayWrite());
        String title = frame.texts().of("contact.title");
        WriteView view = new WriteView(
                wrong.isEmpty() ? frame.page(title) : frame.errorPage(title),
                workOrder.map(frame::head),
                frame.texts().of("contact.heading"),
                lead(frame, workOrder, material.mayWrite()),
                frame.texts().of("messages.label"),
                form,
                frame.texts().of("messages.send"),
                material.earlier().map(found -> earlier(frame, action, found)).orElseGet(WriteView.Earlier::nothing),
                frame.phone());
        return wrong.isEmpty() ? Reply.view("message/write.jte", view) : Reply.form("message/write.jte", view);
    }

    private static WriteView.Earlier earlier(Frame frame, String url, GeneralConversation found) {
        return new WriteView.Earlier(
                rows(frame, found.messages()), found.next().map(next -> url + "?after=" + Cursors.text(next)));
    }

    private static Reply thanks(Frame frame, Optional<WorkOrder> workOrder) {
        return Written.thanks(frame, workOrder.map(WorkOrder::ref), "contact.thanks");
    }

    private static String lead(Frame frame, Optional<WorkOrder> workOrder, boolean mayWrite) {
        if (!mayWrite) {
            return frame.texts().of("contact.leadCallOnly");
        }
        return workOrder
                .map(about ->
                        frame.texts().of("contact.leadWorkOrder", frame.texts().of("workOrder.label", about.number())))
                .orElseGet(() -> frame.texts().of("contact.lead"));
    }

    private static FormView form(Visit visit, Frame frame, String action, List<Violation> wrong) {
        return Forms.once(visit, action, visit.field(Written.TEXT), Written.error(frame, wrong));
    }

    private static MessageView staffRow(Frame frame, Message message) {
        Message.Author author = message.author();
        boolean ours = author.side() == Message.Side.SHOP;
        String name = author.via().isEmpty() ? author.name() : author.name() + " (" + author.via() + ")";
        return new MessageView(
                ours,
                name,
                initials(author.name()),
                frame.formats().moment(message.at()),
                message.text().lines().filter(line -> !line.isBlank()).toList());
    }

    private static MessageView row(Frame frame, Message message) {
        boolean mine = message.author().side() == Message.Side.CUSTOMER;
        String name = mine ? frame.texts().of("messages.you") : message.author().name();
        return new MessageView(
                mine,
                name,
                initials(message.author().name()),
                frame.formats().moment(message.at()),
                message.text().lines().filter(line -> !line.isBlank()).toList());
    }

    private static String initials(String name) {
        List<String> words = SPACES.splitAsStream(name.strip()).toList();
        StringBuilder initials =
                new StringBuilder().appendCodePoint(words.get(0).codePointAt(0));
        if (words.size() > 1) {
            initials.appendCodePoint(words.get(words.size() - 1).codePointAt(0));
        }
        return initials.toString();
    }
}
