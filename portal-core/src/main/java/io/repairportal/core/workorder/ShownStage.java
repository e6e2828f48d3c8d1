package io.repairportal.core.workorder;

import io.repairportal.spi.workorder.StageKey;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A stage that the customer may see.
 *
 * @param key names it within the plan
 * @param name in the reader's language if there is one
 * @param completed whether it is done; otherwise it is the current one
 * @param at when it was done, or begun if it is current
 * @param explanation in the reader's language, else in the provider's default
 * @param language the language of name and explanation
 */
public record ShownStage(
        StageKey key, String name, boolean completed, Optional<Instant> at, String explanation, Locale language) {
    /** Checks that all are there. */
    public ShownStage {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(language, "language");
    }
}
