package io.repairportal.web.workorder;

import io.repairportal.core.workorder.Schedule;
import io.repairportal.core.workorder.WorkOrderList;
import io.repairportal.spi.publication.PublicationQuery.Filter;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderState;
import io.repairportal.web.Cursors;
import io.repairportal.web.Forms;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.StateView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The list of work orders as a page. Safe for use by many threads. */
public final class ListViews {
    private final Frames frames;

    /** Puts the page into these frames. */
    public ListViews(Frames frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    /** Returns the state of a work order, as a word with an icon. */
    static StateView state(Frame frame, WorkOrderState state) {
        String word = frame.texts().of("state." + state.name().toLowerCase(Locale.ROOT));
        return switch (state) {
            case OPEN -> new StateView(word, "wrench", "now");
            case READY -> new StateView(word, "check-circle", "good");
            case CLOSED -> new StateView(word, "check", "quiet");
            case CANCELLED -> new StateView(word, "ban", "quiet");
        };
    }

    Reply list(Visit visit, ListQuery query, WorkOrderList list) {
        Frame frame = frames.of(visit);
        String heading = frame.texts().of("list.heading");
        WorkOrderListView view = new WorkOrderListView(
                frame.page(frame.texts().of("list.title")),
                heading,
                greeting(visit, frame),
                List.of(tab(frame, query, Filter.CURRENT), tab(frame, query, Filter.PAST)),
                states(frame, query),
                new WorkOrderListView.Search(
                        frame.links().workOrders(), ListQuery.word(query.filter()), query.search()),
                list.rows().stream().map(row -> row(frame, row)).toList(),
                list.rows().isEmpty() ? Optional.of(empty(frame, query)) : Optional.empty(),
                list.next().map(next -> url(frame, query.filter(), query.search()) + "&after=" + Cursors.text(next)),
                signOut(visit, frame));
        return Reply.view("workorder/list.jte", view);
    }

    private static String greeting(Visit visit, Frame frame) {
        return visit.admitted()
                .member()
                .map(member -> frame.texts().of("list.greeting", member.displayName()))
                .orElse("");
    }

    private static Optional<FormView> signOut(Visit visit, Frame frame) {
        // why only with links: a person signed in at the host signs out there
        return visit.admitted().links().isEmpty() || visit.admitted().signedIn().isPresent()
                ? Optional.empty()
                : Optional.of(Forms.button(visit, frame.links().signOut()));
    }

    private static WorkOrderListView.Tab tab(Frame frame, ListQuery query, Filter period) {
        String text = frame.texts().of(period == Filter.CURRENT ? "list.current" : "list.past");
        return new WorkOrderListView.Tab(url(frame, period, query.search()), text, period(query.filter()) == period);
    }

    private static List<WorkOrderListView.Tab> states(Frame frame, ListQuery query) {
        List<Filter> offered = period(query.filter()) == Filter.CURRENT
                ? List.of(Filter.CURRENT, Filter.OPEN, Filter.READY)
                : List.of(Filter.PAST, Filter.CLOSED, Filter.CANCELLED);
        return offered.stream()
                .map(filter -> new WorkOrderListView.Tab(
                        url(frame, filter, query.search()), text(frame, filter), filter == query.filter()))
                .toList();
    }

    private static String text(Frame frame, Filter filter) {
        return switch (filter) {
            case CURRENT, PAST -> frame.texts().of("list.all");
            case OPEN, READY, CLOSED, CANCELLED -> frame.texts().of("state." + ListQuery.word(filter));
        };
    }

    private static Filter period(Filter filter) {
        return switch (filter) {
            case CURRENT, OPEN, READY -> Filter.CURRENT;
            case PAST, CLOSED, CANCELLED -> Filter.PAST;
        };
    }

    private static WorkOrderListView.Row row(Frame frame, WorkOrderList.Row row) {
        WorkOrder workOrder = row.workOrder();
        return new WorkOrderListView.Row(
                frame.links().workOrder(workOrder.ref()),
                workOrder.number(),
                workOrder.title(),
                workOrder.asset(),
                state(frame, workOrder.state()),
                stage(frame, row),
                row.stages()
                        .headline()
                        .map(stage -> stage.language().toLanguageTag())
                        .orElse(""),
                expected(frame, workOrder, row.schedule()),
                frame.formats().day(workOrder.openedAt()));
    }

    private static String stage(Frame frame, WorkOrderList.Row row) {
        if (row.workOrder().state() != WorkOrderState.OPEN) {
            return "";
        }
        return row.stages()
                .headline()
                .map(stage -> stage.completed() ? frame.texts().of("tracker.completed", stage.name()) : stage.name())
                .orElse("");
    }

    private static String expected(Frame frame, WorkOrder workOrder, Schedule schedule) {
        return workOrder
                .closedAt()
                .map(at -> frame.texts().of("list.closedOn", frame.formats().day(at)))
                .or(() -> schedule.expected()
                        .filter(promise -> workOrder.state() == WorkOrderState.OPEN)
                        .map(promise -> frame.texts()
                                .of("list.expected", frame.formats().day(promise.date()))))
                .orElse("");
    }

    private static WorkOrderListView.Empty empty(Frame frame, ListQuery query) {
        Filter period = period(query.filter());
        WorkOrderListView.Tab all =
                new WorkOrderListView.Tab(url(frame, period, ""), frame.texts().of("list.showAll"), false);
        if (!query.search().isEmpty()) {
            return new WorkOrderListView.Empty(
                    frame.texts().of("list.nothingMatches"),
                    frame.texts().of("list.nothingMatchesText", query.search()),
                    Optional.of(all));
        }
        if (query.filter() != period) {
            return empty(frame, "list.noneInState", Optional.of(all));
        }
        return empty(frame, period == Filter.CURRENT ? "list.none.current" : "list.none.past", Optional.empty());
    }

    private static WorkOrderListView.Empty empty(Frame frame, String key, Optional<WorkOrderListView.Tab> action) {
        return new WorkOrderListView.Empty(frame.texts().of(key), frame.texts().of(key + "Text"), action);
    }

    private static String url(Frame frame, Filter filter, String search) {
        String url = frame.links().workOrders() + "?show=" + ListQuery.word(filter);
        return search.isEmpty() ? url : url + "&q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }
}
