package io.repairportal.store.jpa.json;

import io.repairportal.spi.publication.Promise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Promised dates as stored.
 *
 * @param v the format
 * @param promises oldest first
 */
public record PromisesJson(int v, List<PromiseJson> promises) {

    /** Returns the text of promises; none if there are none. */
    public static @Nullable String text(List<Promise> promises) {
        return promises.isEmpty()
                ? null
                : Json.write(new PromisesJson(
                        Json.V, promises.stream().map(PromiseJson::of).toList()));
    }

    /** Returns the promises of a text. */
    public static List<Promise> read(@Nullable String text) {
        return text == null
                ? List.of()
                : Json.read(text, PromisesJson.class).promises.stream()
                        .map(PromiseJson::promise)
                        .toList();
    }

    /** A promise as stored. */
    record PromiseJson(String date, String set, String reason) {

        private static PromiseJson of(Promise promise) {
            return new PromiseJson(promise.date().toString(), promise.setAt().toString(), promise.reason());
        }

        private Promise promise() {
            return new Promise(Times.date(date), Times.instant(set), reason);
        }
    }
}
