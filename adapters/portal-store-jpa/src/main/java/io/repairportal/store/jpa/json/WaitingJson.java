package io.repairportal.store.jpa.json;

import io.repairportal.spi.publication.Waiting;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a work order does not move, as stored.
 *
 * @param v the format
 * @param on who acts next
 * @param note in the shop's words
 * @param tracking number of the carrier
 * @param since since when
 */
public record WaitingJson(
        int v, String on, String note, @Nullable String tracking, String since) {

    /** Returns the text of a reason. */
    public static @Nullable String text(Optional<Waiting> waiting) {
        return waiting.map(reason -> Json.write(new WaitingJson(
                        Json.V,
                        reason.on().name(),
                        reason.note(),
                        Json.text(reason.trackingNumber()),
                        reason.since().toString())))
                .orElse(null);
    }

    /** Returns the reason of a text. */
    public static Optional<Waiting> read(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(json -> Json.read(json, WaitingJson.class).waiting());
    }

    private Waiting waiting() {
        return new Waiting(Waiting.On.valueOf(on), note, Optional.ofNullable(tracking), Instant.parse(since));
    }
}
