package io.repairportal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.repairportal.core.workorder.Schedule;
import io.repairportal.core.workorder.ShownStage;
import io.repairportal.core.workorder.StageView;
import io.repairportal.spi.publication.Promise;
import io.repairportal.spi.publication.Waiting;
import io.repairportal.spi.workorder.WorkOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A work order as a row of the list. Times are instants in UTC, dates are days in the location's zone.
 *
 * @param ref names it in addresses
 * @param number as people call it
 * @param title what is done
 * @param asset what it is done to; may be empty
 * @param state open, ready, closed or cancelled
 * @param openedAt when it was taken in
 * @param closedAt when it was closed or cancelled
 * @param stage the stage it appears at; absent means "received"
 * @param expected when it is expected ready
 * @param waiting why it does not move
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WorkOrderJson(
        String ref,
        String number,
        String title,
        String asset,
        String state,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<StageJson> stage,
        Optional<PromiseJson> expected,
        Optional<WaitingJson> waiting) {

    static WorkOrderJson of(WorkOrder workOrder, StageView stages, Schedule schedule) {
        return new WorkOrderJson(
                workOrder.ref().value(),
                workOrder.number(),
                workOrder.title(),
                workOrder.asset(),
                word(workOrder.state()),
                workOrder.openedAt(),
                workOrder.closedAt(),
                stages.headline().map(StageJson::of),
                schedule.expected().map(PromiseJson::of),
                schedule.waiting().map(WaitingJson::of));
    }

    /** Returns an enum's name as JSON writes it: {@code changeRequested}. */
    static String word(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (String word : List.of(words).subList(1, words.length)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    /**
     * A stage that is shown.
     *
     * @param key names it
     * @param name in the reader's language, else the provider's default
     * @param completed whether it is done
     * @param at when it was done, or begun
     * @param explanation what customers read about it
     * @param language the language of name and explanation
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record StageJson(
            String key, String name, boolean completed, Optional<Instant> at, String explanation, String language) {
        static StageJson of(ShownStage stage) {
            return new StageJson(
                    stage.key().value(),
                    stage.name(),
                    stage.completed(),
                    stage.at(),
                    stage.explanation(),
                    stage.language().toLanguageTag());
        }
    }

    /**
     * A promised date.
     *
     * @param date in the location's zone
     * @param reason why it differs from the one before; may be empty
     */
    public record PromiseJson(LocalDate date, String reason) {
        static PromiseJson of(Promise promise) {
            return new PromiseJson(promise.date(), promise.reason());
        }
    }

    /**
     * Why it does not move.
     *
     * @param on who or what it waits for
     * @param note in the shop's words; may be empty
     * @param trackingNumber of a carrier
     * @param since since when
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record WaitingJson(String on, String note, Optional<String> trackingNumber, Instant since) {
        static WaitingJson of(Waiting waiting) {
            return new WaitingJson(word(waiting.on()), waiting.note(), waiting.trackingNumber(), waiting.since());
        }
    }
}
