package io.repairportal.web.staff.workorder;

import io.repairportal.core.notification.RenderedMessage;
import io.repairportal.core.publishing.Preview;
import io.repairportal.core.publishing.WorkOrderDesk;
import io.repairportal.core.workorder.ShownStage;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.web.Reply;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Input;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A message that is being written, and its preview, as pages. Pure. */
final class MessageDeskViews {
    private MessageDeskViews() {}

    static Reply form(Desk desk, MessageDeskPages.Topic topic) {
        String heading = desk.t("staff.kind." + Draft.word(topic.kind()));
        MessageFormView view = new MessageFormView(
                desk.view(heading),
                about(desk, topic.sheet()),
                heading,
                desk.form("message", action(desk, topic), standard(topic)),
                new MessageFormView.Choices(
                        topic.kind() == MessageKind.FOLLOW_UP
                                ? MessageFormView.Text.REQUIRED
                                : MessageFormView.Text.NONE,
                        topic.kind() == MessageKind.REPAIR_PLAN_STEP ? stages(topic.sheet()) : List.of(),
                        topic.kind() == MessageKind.SIGNED_DOCUMENTS ? documents(topic.sheet()) : List.of(),
                        Arrays.stream(LinkTab.values())
                                .map(tab -> Option.of(Draft.word(tab), desk.t("staff.tab." + Draft.word(tab))))
                                .toList()));
        return desk.reply("staff/workorder/message.jte", view);
    }

    static Reply preview(Desk desk, MessageDeskPages.Topic topic, Input.Rejected filled, Preview.Ready ready) {
        Map<String, String> values = new LinkedHashMap<>(filled.values());
        values.values().removeIf(String::isEmpty);
        OfficeForm send = desk.once("send", action(desk, topic) + "/send", values);
        MessagePreviewView view = new MessagePreviewView(
                desk.view(desk.t("staff.message.preview")),
                about(desk, topic.sheet()),
                ready.publishes(),
                ready.messages().stream().map(message -> mail(desk, message)).toList(),
                send,
                List.copyOf(values.keySet()));
        return desk.reply("staff/workorder/preview.jte", view);
    }

    private static MessagePreviewView.MailView mail(Desk desk, RenderedMessage message) {
        String note = message.segments() > 0
                ? desk.texts().count("staff.message.segments", message.segments())
                : message.language().getDisplayLanguage(desk.texts().language());
        return new MessagePreviewView.MailView(
                desk.t("staff.channel." + Draft.word(message.channel())),
                message.recipient(),
                message.subject(),
                message.text(),
                note);
    }

    private static Option about(Desk desk, WorkOrderDesk.Sheet sheet) {
        WorkOrder workOrder = sheet.found().workOrder();
        return Option.of(
                desk.links().workOrder(workOrder.ref()),
                desk.t("workOrder.labelWithAsset", workOrder.number(), workOrder.title()));
    }

    private static String action(Desk desk, MessageDeskPages.Topic topic) {
        return desk.links().workOrder(topic.sheet().found().workOrder().ref()) + "/messages/"
                + Draft.word(topic.kind());
    }

    private static Map<String, String> standard(MessageDeskPages.Topic topic) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("email", OfficeForm.TICKED);
        values.put(
                "tab", Draft.word(topic.kind() == MessageKind.SIGNED_DOCUMENTS ? LinkTab.DOCUMENTS : LinkTab.STATUS));
        List<ShownStage> seen = topic.sheet().seen().stages();
        if (!seen.isEmpty()) {
            values.put("stage", seen.get(seen.size() - 1).key().value());
        }
        return values;
    }

    private static List<Option> stages(WorkOrderDesk.Sheet sheet) {
        List<Option> stages = new ArrayList<>();
        sheet.seen().stages().forEach(stage -> stages.add(Option.of(stage.key().value(), stage.name())));
        Collections.reverse(stages);
        return stages;
    }

    private static List<Option> documents(WorkOrderDesk.Sheet sheet) {
        return Draft.documents(sheet).stream()
                .map(document -> Option.of("document." + document.ref(), document.name()))
                .toList();
    }
}
