package io.repairportal.core.publishing;

import io.repairportal.core.workorder.SearchText;
import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What each piece of news makes of a publication; the same news again makes nothing of it. Safe for use by many threads. */
final class NewsEdits {
    private static final int MOST_PROMISES = 50;

    private final Clock clock;

    NewsEdits(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    Edit of(ShopNews.AboutWorkOrder news) {
        if (news instanceof ShopNews.WorkOrderOpened opened) {
            return facts(opened.workOrder(), opened.plan());
        }
        if (news instanceof ShopNews.WithFacts told) {
            return facts(told.workOrder(), Optional.empty());
        }
        if (news instanceof ShopNews.StageChanged moved) {
            return Edit.of(moved.workOrderRef(), publication -> publication.with(Optional.of(moved.plan())));
        }
        if (news instanceof ShopNews.DateChanged date) {
            return Edit.of(date.workOrderRef(), promising(date.date(), date.reason())::apply);
        }
        return Edit.ifThere(news.workOrderRef(), publication -> publication.visible(false, clock.instant()));
    }

    Edit caughtUp(WorkOrderChange change) {
        return facts(change.workOrder(), change.plan());
    }

    /** Returns what a promise makes of a publication: nothing if the last one names the same date and reason. */
    Promising promising(LocalDate date, String reason) {
        return new Promising(new Promise(date, clock.instant(), reason));
    }

    private Edit facts(WorkOrder facts, Optional<RepairPlan> plan) {
        return Edit.with(facts, publication -> {
            Publication told = publication.with(times(facts, publication), SearchText.of(facts));
            return plan.isPresent() ? told.with(plan) : told;
        });
    }

    private Publication.Times times(WorkOrder facts, Publication before) {
        Optional<Instant> closedAt = facts.state().current()
                ? Optional.empty()
                : facts.closedAt().or(() -> before.times().closedAt()).or(() -> Optional.of(clock.instant()));
        return new Publication.Times(facts.state(), facts.openedAt(), closedAt);
    }

    /**
     * Adds a promise to a publication.
     *
     * @param promise the new one
     */
    record Promising(Promise promise) {
        Publication apply(Publication publication) {
            List<Promise> promises = new ArrayList<>(publication.promises());
            int last = promises.size() - 1;
            if (last >= 0 && promises.get(last).date().equals(promise.date())) {
                Promise same = promises.get(last);
                promises.set(last, new Promise(same.date(), same.setAt(), promise.reason()));
            } else {
                promises.add(promise);
            }
            int surplus = Math.max(0, promises.size() - MOST_PROMISES);
            return publication.promising(promises.subList(surplus, promises.size()));
        }
    }
}
