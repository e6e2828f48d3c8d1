package io.repairportal.web.home;

import io.repairportal.core.workorder.WorkOrderHead;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import java.util.List;
import java.util.Objects;

/** The start page of those it does not lead on. Safe for use by many threads. */
public final class HomeViews {
    private final Frames frames;

    /** Puts the pages into these frames. */
    public HomeViews(Frames frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    Reply stranger(Visit visit) {
        Frame frame = frames.of(visit);
        List<HomeView.Way> ways = List.of(
                way(frame, frame.links().signIn(""), "user", "home.signIn"),
                way(frame, frame.links().find(), "search", "home.find"));
        return home(frame, "home.unknown", "home.unknownLead", ways);
    }

    Reply opened(Visit visit, List<WorkOrderHead> heads) {
        Frame frame = frames.of(visit);
        List<HomeView.Way> ways =
                heads.stream().map(head -> way(frame, head.workOrder())).toList();
        return home(frame, "home.heading", "home.lead", ways);
    }

    private static Reply home(Frame frame, String heading, String lead, List<HomeView.Way> ways) {
        String words = frame.texts().of(heading);
        return Reply.view(
                "home/home.jte",
                new HomeView(frame.page(words), words, frame.texts().of(lead), ways));
    }

    private static HomeView.Way way(Frame frame, String url, String icon, String key) {
        return new HomeView.Way(url, icon, frame.texts().of(key), frame.texts().of(key + "Hint"));
    }

    private static HomeView.Way way(Frame frame, WorkOrder workOrder) {
        String label = workOrder.asset().isBlank()
                ? frame.texts().of("workOrder.label", workOrder.number())
                : frame.texts().of("workOrder.labelWithAsset", workOrder.number(), workOrder.asset());
        return new HomeView.Way(frame.links().workOrder(workOrder.ref()), "wrench", workOrder.title(), label);
    }
}
