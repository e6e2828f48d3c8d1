package io.repairportal.web.estimate;

import io.repairportal.core.estimate.EstimateList;
import io.repairportal.core.estimate.EstimatePage;
import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.estimate.EstimateState;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.web.Frame;
import io.repairportal.web.Frames;
import io.repairportal.web.Reply;
import io.repairportal.web.Visit;
import io.repairportal.web.layout.StateView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Estimates as pages. Safe for use by many threads. */
public final class EstimateViews {
    private final Frames frames;

    /** Puts the pages into these frames. */
    public EstimateViews(Frames frames) {
        this.frames = Objects.requireNonNull(frames, "frames");
    }

    /** Returns an estimate of a work order as lists show it. */
    public static EstimateRowView row(Frame frame, WorkOrder workOrder, Estimate estimate) {
        return new EstimateRowView(
                frame.links().estimate(workOrder.ref(), estimate.ref()),
                estimate.title(),
                frame.texts().of("estimates.meta", estimate.number(), sent(frame, estimate)),
                state(frame, estimate.state()),
                frame.formats().money(estimate.totals().gross()));
    }

    Reply list(Visit visit, EstimateList list) {
        WorkOrder workOrder = list.workOrder();
        Frame frame = frames.about(visit, workOrder);
        EstimateListView view = new EstimateListView(
                frame.page(frame.texts().of("estimates.title", workOrder.number())),
                frame.head(workOrder),
                list.estimates().stream()
                        .map(estimate -> row(frame, workOrder, estimate))
                        .toList());
        return Reply.view("estimate/list.jte", view);
    }

    Reply one(Visit visit, EstimatePage found) {
        Estimate estimate = found.estimate();
        Frame frame = frames.about(visit, found.workOrder());
        EstimateView view = new EstimateView(
                frame.page(frame.texts().of("estimates.pageTitle", estimate.number(), estimate.title())),
                frame.head(found.workOrder()),
                estimate.title(),
                lead(frame, estimate),
                state(frame, estimate.state()),
                estimate.lines().stream().map(line -> line(frame, line)).toList(),
                totals(frame, estimate.totals()),
                paragraphs(estimate.terms()),
                estimate.state() == EstimateState.SENT,
                frame.phone());
        return Reply.view("estimate/estimate.jte", view);
    }

    private static String lead(Frame frame, Estimate estimate) {
        String sent = sent(frame, estimate);
        String lead = estimate.version() == 1
                ? frame.texts().of("estimates.lead", estimate.number(), sent)
                : frame.texts().of("estimates.leadVersion", estimate.number(), estimate.version(), sent);
        return estimate.validUntil()
                .filter(until -> estimate.state() == EstimateState.SENT)
                .map(until -> lead + " "
                        + frame.texts()
                                .of("estimates.validUntil", frame.formats().day(until)))
                .orElse(lead);
    }

    private static String sent(Frame frame, Estimate estimate) {
        return estimate.sentAt().map(at -> frame.formats().day(at)).orElse("");
    }

    private static EstimateView.Line line(Frame frame, Estimate.Line line) {
        boolean single = line.quantity().compareTo(BigDecimal.ONE) == 0;
        return new EstimateView.Line(
                line.title(),
                line.why(),
                single ? "" : frame.formats().quantity(line.quantity()),
                frame.formats().money(line.net()));
    }

    private static EstimateView.Totals totals(Frame frame, Estimate.Totals totals) {
        String label = totals.taxLabel().isBlank() ? frame.texts().of("estimates.tax") : totals.taxLabel();
        return new EstimateView.Totals(
                frame.formats().money(totals.net()),
                label,
                frame.formats().money(totals.tax()),
                frame.formats().money(totals.gross()));
    }

    private static StateView state(Frame frame, EstimateState state) {
        String word = frame.texts().of("estimates.state." + state.name().toLowerCase(Locale.ROOT));
        return switch (state) {
            case SENT -> new StateView(word, "alert", "attention");
            case APPROVED -> new StateView(word, "check-circle", "good");
            case PARTLY_APPROVED -> new StateView(word, "check", "good");
            case CHANGE_REQUESTED -> new StateView(word, "message", "now");
            case DECLINED -> new StateView(word, "minus-circle", "quiet");
            case DRAFT, EXPIRED, WITHDRAWN, SUPERSEDED -> new StateView(word, "clock", "quiet");
        };
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
