package io.repairportal.web.staff.workorder;

import io.repairportal.core.publishing.LinkStatus;
import io.repairportal.core.publishing.WorkOrderDesk;
import io.repairportal.core.signin.LinkValidity;
import io.repairportal.core.workorder.ShownStage;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderState;
import io.repairportal.web.Reply;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.StateView;
import io.repairportal.web.message.MessageViews;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Eyes;
import io.repairportal.web.staff.OfficeForm;
import io.repairportal.web.staff.Option;
import io.repairportal.web.staff.Permissions;
import io.repairportal.web.staff.Section;
import io.repairportal.web.staff.WhyForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of work orders and the page of one, as views. Pure. */
final class SheetViews {
    private SheetViews() {}

    /** What the page of a work order is made of; messages newest first, and people of its customer. */
    record Material(
            WorkOrderDesk.Sheet sheet,
            List<LinkStatus> links,
            List<StagePlan> plans,
            List<Message> messages,
            List<Membership> people) {
        WorkOrder workOrder() {
            return sheet.found().workOrder();
        }

        Optional<Publication> publication() {
            return sheet.found().publication();
        }
    }

    static Reply found(Desk desk, String search, List<WorkOrderDesk.Found> found) {
        FoundView view = new FoundView(
                desk.view(desk.t("staff.menu.work_orders")),
                desk.links().section(Section.WORK_ORDERS),
                search,
                rows(desk, found));
        return desk.reply("staff/workorder/found.jte", view);
    }

    static List<FoundView.Row> rows(Desk desk, List<WorkOrderDesk.Found> found) {
        return found.stream()
                .map(each -> new FoundView.Row(
                        desk.links().workOrder(each.workOrder().ref()),
                        each.workOrder().number(),
                        each.workOrder().title(),
                        each.workOrder().asset(),
                        each.customerName(),
                        state(desk, each.workOrder().state()),
                        shown(desk, each.visible()),
                        desk.formats().day(each.workOrder().openedAt())))
                .toList();
    }

    static Reply sheet(Desk desk, Material material) {
        WorkOrder workOrder = material.workOrder();
        SheetView view = new SheetView(
                desk.view(desk.t("workOrder.labelWithAsset", workOrder.number(), workOrder.title())),
                head(desk, material),
                shownPart(desk, material),
                StagePart.of(desk, material),
                SchedulePart.of(desk, material),
                material.sheet().files().stream()
                        .map(file -> FileRows.row(desk, desk.links().workOrder(workOrder.ref()), file))
                        .toList(),
                links(desk, material),
                talk(desk, material),
                why(desk, material));
        return desk.reply("staff/workorder/sheet.jte", view);
    }

    private static SheetView.Head head(Desk desk, Material material) {
        WorkOrder workOrder = material.workOrder();
        return new SheetView.Head(
                desk.links().section(Section.WORK_ORDERS),
                workOrder.number(),
                workOrder.title(),
                workOrder.asset(),
                state(desk, workOrder.state()),
                material.sheet().found().customerName(),
                desk.links().customer(workOrder.customer()),
                desk.formats().day(workOrder.openedAt()));
    }

    private static SheetView.Shown shownPart(Desk desk, Material material) {
        boolean visible = material.sheet().found().visible();
        String url = desk.links().workOrder(material.workOrder().ref());
        return new SheetView.Shown(
                shown(desk, visible),
                material.sheet()
                        .seen()
                        .headline()
                        .map(stage -> said(desk, stage))
                        .orElse(""),
                desk.button(url + (visible ? "/hide" : "/publish")),
                visible,
                desk.button(
                        desk.links().root() + "/preview",
                        "as",
                        Eyes.link(material.workOrder().ref())));
    }

    private static String said(Desk desk, ShownStage stage) {
        return stage.completed() ? desk.t("tracker.completed", stage.name()) : stage.name();
    }

    private static SheetView.Links links(Desk desk, Material material) {
        String url = desk.links().workOrder(material.workOrder().ref());
        List<Option> write = Draft.KINDS.stream()
                .map(kind -> Option.of(url + "/messages/" + Draft.word(kind), desk.t("staff.kind." + Draft.word(kind))))
                .toList();
        boolean anyWorks = material.links().stream().anyMatch(SheetViews::works);
        return new SheetView.Links(
                write,
                material.links().stream().map(link -> link(desk, url, link)).toList(),
                anyWorks ? Optional.of(desk.button(url + "/links/revoke")) : Optional.empty());
    }

    private static SheetView.LinkRow link(Desk desk, String url, LinkStatus status) {
        return LinkRows.row(
                desk,
                status,
                works(status)
                        ? Optional.of(
                                desk.button(url + "/links/" + status.link().hash() + "/revoke"))
                        : Optional.<FormView>empty());
    }

    private static boolean works(LinkStatus status) {
        return status.state() != LinkValidity.State.REVOKED && status.state() != LinkValidity.State.EXPIRED;
    }

    private static SheetView.Talk talk(Desk desk, Material material) {
        String url = desk.links().workOrder(material.workOrder().ref()) + "/answer";
        Optional<OfficeForm> answer =
                material.sheet().found().visible() ? Optional.of(desk.once("answer", url, Map.of())) : Optional.empty();
        return new SheetView.Talk(MessageViews.forStaff(desk.frame(), material.messages()), answer);
    }

    private static WhyForm why(Desk desk, Material material) {
        WorkOrder workOrder = material.workOrder();
        List<Option> eyes = new ArrayList<>();
        eyes.add(Option.of(WhyForm.LINK, desk.t("staff.why.link")));
        material.people()
                .forEach(person ->
                        eyes.add(Option.of(Eyes.member(person), person.holder().label())));
        return new WhyForm(
                desk.links().customer(workOrder.customer()) + "/why",
                eyes,
                Permissions.choices(desk),
                new WhyForm.About(
                        workOrder.ref().value(),
                        List.of(),
                        WhyForm.files(material.sheet().files())));
    }

    static StateView shown(Desk desk, boolean visible) {
        return visible
                ? new StateView(desk.t("staff.visible"), "eye", "good")
                : new StateView(desk.t("staff.hidden"), "lock", "quiet");
    }

    static StateView state(Desk desk, WorkOrderState state) {
        String word = desk.t("state." + Draft.word(state));
        return switch (state) {
            case OPEN -> new StateView(word, "wrench", "now");
            case READY -> new StateView(word, "check-circle", "good");
            case CLOSED -> new StateView(word, "check", "quiet");
            case CANCELLED -> new StateView(word, "ban", "quiet");
        };
    }
}
