package io.repairportal.web.home;

import io.repairportal.core.access.Viewer;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.workorder.HomeBoard;
import io.repairportal.core.workorder.ShownStage;
import io.repairportal.core.workorder.WorkOrderList;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderState;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The start page of somebody who is signed in, as a page (B10). Safe for use by many threads. */
public final class BoardViews {
    private static final int ORDERS = 5;
    private static final int NEEDS = 6;
    private static final int BEGINNING = 120;

    private final Frames frames;

    /** Puts the page into these frames. */
    public BoardViews(Frames frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    Reply board(Visit visit, Viewer viewer, HomeBoard board) {
        Frame frame = frames.of(visit);
        boolean seesOrders =
                Visibility.decide(viewer, Permission.WORK_ORDERS_VIEW).visible();
        List<HomeBoard.Need> needs = board.needs();
        HomeBoardView view = new HomeBoardView(
                frame.page(frame.texts().of("menu.home")),
                hello(visit, frame),
                lead(frame, viewer, needs.size()),
                needs.stream().findFirst().map(need -> act(frame, need)),
                needs.stream()
                        .skip(1)
                        .limit(NEEDS)
                        .map(need -> need(frame, need))
                        .toList(),
                board.current().stream()
                        .limit(ORDERS)
                        .map(row -> order(frame, row))
                        .toList(),
                Optional.of(frame.links().workOrders()).filter(url -> seesOrders),
                board.talks().stream().map(talk -> talk(frame, talk)).toList(),
                ways(visit, frame));
        return Reply.view("home/board.jte", view);
    }

    private static String hello(Visit visit, Frame frame) {
        int hour = frame.formats().local().getHour();
        String part = hour >= 5 && hour < 12 ? "morning" : hour >= 18 && hour < 23 ? "evening" : "day";
        return visit.admitted()
                .member()
                .map(member -> frame.texts().of("home.hello." + part, member.displayName()))
                .orElseGet(() -> frame.texts().of("menu.home"));
    }

    private static String lead(Frame frame, Viewer viewer, int needs) {
        if (viewer.lock() == Lock.PAY_ONLY) {
            return frame.texts().of("home.payOnly");
        }
        return needs == 0
                ? frame.texts().of("home.nothingNeeded")
                : frame.texts().count("home.needs", needs);
    }

    private static HomeBoardView.Act act(Frame frame, HomeBoard.Need need) {
        return new HomeBoardView.Act(
                frame.texts().of("home.act." + word(need.kind())),
                title(frame, need),
                text(frame, need),
                url(frame, need),
                frame.texts().of(need.kind() == HomeBoard.Kind.ESTIMATE ? "tracker.act.estimateButton" : "home.open"));
    }

    private static HomeBoardView.Need need(Frame frame, HomeBoard.Need need) {
        String icon =
                switch (need.kind()) {
                    case ESTIMATE -> "estimate";
                    case ANSWER -> "pen";
                    case COLLECT -> "check-circle";
                };
        return new HomeBoardView.Need(
                url(frame, need), icon, title(frame, need), frame.texts().of("home.act." + word(need.kind())));
    }

    private static String title(Frame frame, HomeBoard.Need need) {
        return need.estimate()
                .map(estimate -> frame.texts().of("tracker.act.estimate", estimate.number()))
                .orElseGet(() -> what(frame, need.row().workOrder()));
    }

    private static String text(Frame frame, HomeBoard.Need need) {
        return need.estimate()
                .map(estimate -> estimateText(frame, need, estimate))
                .or(() -> need.row()
                        .schedule()
                        .waiting()
                        .filter(waiting -> need.kind() == HomeBoard.Kind.ANSWER)
                        .map(waiting -> waiting.note()))
                .orElse("");
    }

    private static String estimateText(Frame frame, HomeBoard.Need need, Estimate estimate) {
        return frame.texts()
                .of(
                        "home.act.estimateText",
                        what(frame, need.row().workOrder()),
                        frame.formats().money(estimate.totals().gross()));
    }

    private static String url(Frame frame, HomeBoard.Need need) {
        WorkOrder workOrder = need.row().workOrder();
        return need.estimate()
                .map(estimate -> frame.links().estimate(workOrder.ref(), estimate.ref()))
                .orElseGet(() -> frame.links().workOrder(workOrder.ref()));
    }

    private static HomeBoardView.Talk talk(Frame frame, HomeBoard.Talk talk) {
        WorkOrder workOrder = talk.row().workOrder();
        Message latest = talk.latest();
        boolean customer = latest.author().side() == Message.Side.CUSTOMER;
        return new HomeBoardView.Talk(
                frame.links().workOrder(workOrder.ref()) + "#talk",
                what(frame, workOrder),
                customer ? frame.texts().of("messages.you") : latest.author().name(),
                beginning(latest.text()),
                frame.formats().ago(latest.at()));
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    private static HomeBoardView.Order order(Frame frame, WorkOrderList.Row row) {
        WorkOrder workOrder = row.workOrder();
        Optional<ShownStage> headline =
                row.stages().headline().filter(stage -> workOrder.state() == WorkOrderState.OPEN);
        return new HomeBoardView.Order(
                frame.links().workOrder(workOrder.ref()),
                what(frame, workOrder),
                workOrder.number(),
                status(frame, row, headline),
                headline.map(stage -> stage.language().toLanguageTag())
                        .orElseGet(() -> frame.texts().language().toLanguageTag()),
                sentence(frame, row),
                steps(frame, row));
    }

    private static String status(Frame frame, WorkOrderList.Row row, Optional<ShownStage> headline) {
        if (row.workOrder().state() == WorkOrderState.READY) {
            return frame.texts().of("tracker.ready");
        }
        return headline.map(stage ->
                        frame.texts().of(stage.completed() ? "tracker.completed" : "tracker.headline", stage.name()))
                .orElseGet(() -> frame.texts().of("tracker.received"));
    }

    private static String sentence(Frame frame, WorkOrderList.Row row) {
        List<String> parts = new ArrayList<>();
        row.schedule()
                .waiting()
                .ifPresent(waiting -> parts.add(frame.texts()
                        .of("tracker.waiting." + waiting.on().name().toLowerCase(Locale.ROOT))));
        row.schedule()
                .expected()
                .filter(promise -> row.workOrder().state() == WorkOrderState.OPEN)
                .ifPresent(promise -> parts.add(expected(frame, promise)));
        return String.join(" ", parts);
    }

    private static String expected(Frame frame, Promise promise) {
        LocalDate today = frame.formats().local().toLocalDate();
        String key = promise.date().isBefore(today) ? "tracker.expectedPassed" : "tracker.expected";
        return frame.texts().of(key, frame.formats().day(promise.date()));
    }

    private static List<HomeBoardView.Step> steps(Frame frame, WorkOrderList.Row row) {
        if (row.workOrder().state() != WorkOrderState.OPEN) {
            return List.of();
        }
        List<ShownStage> stages = row.stages().stages();
        List<HomeBoardView.Step> steps = new ArrayList<>();
        for (int at = 0; at < stages.size(); at++) {
            ShownStage stage = stages.get(at);
            steps.add(new HomeBoardView.Step(
                    stage.name(),
                    stage.language().toLanguageTag(),
                    frame.texts().of(stage.completed() ? "home.stepDone" : "home.stepNow", stage.name()),
                    at == stages.size() - 1,
                    stage.completed()));
        }
        return steps;
    }

    private static List<HomeView.Way> ways(Visit visit, Frame frame) {
        List<HomeView.Way> ways = new ArrayList<>();
        if (visit.admitted().preview().isEmpty()) {
            ways.add(way(frame, frame.links().account("details"), "user", "home.myDetails"));
        }
        ways.add(way(frame, frame.links().contact(Optional.empty()), "message", "contact.heading"));
        ways.add(way(frame, frame.links().about(), "pin", "about.title"));
        return ways;
    }

    private static HomeView.Way way(Frame frame, String url, String icon, String key) {
        return new HomeView.Way(url, icon, frame.texts().of(key), "");
    }

    private static String what(Frame frame, WorkOrder workOrder) {
        return workOrder.asset().isBlank()
                ? workOrder.title()
                : frame.texts().of("home.what", workOrder.asset(), workOrder.title());
    }

    private static String word(HomeBoard.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
