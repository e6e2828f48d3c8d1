package io.repairportal.core.workorder;

import io.repairportal.spi.estimate.Estimate;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.workorder.WorkOrderState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the start page shows of work orders (B10).
 *
 * @param needs what needs the customer now: answers first, then what is ready to collect
 * @param current the newest current work orders, at most 25
 * @param more whether there are more of them
 * @param talks the last words of the conversations about them, newest first, at most three
 */
public record HomeBoard(List<Need> needs, List<WorkOrderList.Row> current, boolean more, List<Talk> talks) {
    private static final int TALKS = 3;

    /** Copies the lists. */
    public HomeBoard {
        needs = List.copyOf(needs);
        current = List.copyOf(current);
        talks = List.copyOf(talks);
    }

    /** Returns the board of somebody who sees no work orders. */
    public static HomeBoard nothing() {
        return new HomeBoard(List.of(), List.of(), false, List.of());
    }

    static HomeBoard of(WorkOrderList list, List<Estimate> waiting, List<Message> latest) {
        List<Need> needs = new ArrayList<>();
        for (WorkOrderList.Row row : list.rows()) {
            needs.addAll(needsOf(row, waiting));
        }
        // why stable: within a kind the newest work order stays first
        needs.sort(Comparator.comparing(Need::kind));
        return new HomeBoard(needs, list.rows(), list.next().isPresent(), talks(list, latest));
    }

    /**
     * A conversation.
     *
     * @param row the work order it is about
     * @param latest its last message
     */
    public record Talk(WorkOrderList.Row row, Message latest) {
        /** Checks that both are there. */
        public Talk {
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(latest, "latest");
        }
    }

    /** Why something needs the customer, the most urgent first. */
    public enum Kind {
        /** An estimate waits for an answer. */
        ESTIMATE,
        /** The shop waits for something else of the customer. */
        ANSWER,
        /** It can be collected. */
        COLLECT
    }

    /**
     * Something that needs the customer.
     *
     * @param kind why
     * @param row the work order
     * @param estimate the estimate that waits
     */
    public record Need(Kind kind, WorkOrderList.Row row, Optional<Estimate> estimate) {
        /** Checks that all are there. */
        public Need {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(estimate, "estimate");
        }
    }

    private static List<Talk> talks(WorkOrderList list, List<Message> latest) {
        return latest.stream()
                .flatMap(message -> list.rows().stream()
                        .filter(row -> message.workOrder()
                                .filter(row.workOrder().ref()::equals)
                                .isPresent())
                        .map(row -> new Talk(row, message)))
                .limit(TALKS)
                .toList();
    }

    private static List<Need> needsOf(WorkOrderList.Row row, List<Estimate> waiting) {
        List<Need> estimates = waiting.stream()
                .filter(estimate -> estimate.workOrder().equals(row.workOrder().ref()))
                .map(estimate -> new Need(Kind.ESTIMATE, row, Optional.of(estimate)))
                .toList();
        if (!estimates.isEmpty()) {
            return estimates;
        }
        boolean ready = row.workOrder().state() == WorkOrderState.READY;
        boolean waits = row.schedule()
                .waiting()
                .filter(reason -> reason.on() == Waiting.On.CUSTOMER)
                .isPresent();
        return Stream.of(Kind.ANSWER, Kind.COLLECT)
                .filter(kind -> kind == Kind.ANSWER ? waits && !ready : ready)
                .map(kind -> new Need(kind, row, Optional.empty()))
                .toList();
    }
}
