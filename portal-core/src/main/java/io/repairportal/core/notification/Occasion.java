package io.repairportal.core.notification;

import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.workorder.StageKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a message with a link is written.
 *
 * @param kind the kind of message
 * @param about the work order and its people
 * @param tab which part of the work order its link opens
 * @param text staff's own words; may be empty
 * @param stage for a step: which stage, one that customers see
 * @param documents names of the documents that are returned
 */
public record Occasion(
        MessageKind kind, About about, LinkTab tab, String text, Optional<StageKey> stage, List<String> documents) {
    /** Copies the documents. */
    public Occasion {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(tab, "tab");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(stage, "stage");
        documents = List.copyOf(documents);
    }

    /** Returns an occasion that opens the tracker. */
    public static Occasion of(MessageKind kind, About about, String text) {
        return new Occasion(kind, about, LinkTab.STATUS, text, Optional.empty(), List.of());
    }

    /** Returns the occasion that this stage became visible. */
    public static Occasion step(About about, StageKey stage) {
        return new Occasion(MessageKind.REPAIR_PLAN_STEP, about, LinkTab.STATUS, "", Optional.of(stage), List.of());
    }
}
