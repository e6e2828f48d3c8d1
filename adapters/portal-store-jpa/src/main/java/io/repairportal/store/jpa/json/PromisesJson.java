package io.repairportal.store.jpa.json;

import io.repairportal.spi.publication.Promise;
import java.io.IOException;
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
        return text == null ? List.of() : JsonPieces.read(text, PromisesJson::promises);
    }

    private static List<Promise> promises(JsonPieces object) throws IOException {
        List<Promise> promises = List.of();
        for (String field = object.next(); field != null; field = object.next()) {
            if (field.equals("promises")) {
                promises = object.list(PromiseJson::promise);
            } else {
                object.skip();
            }
        }
        return promises;
    }

    /** A promise as stored. */
    record PromiseJson(String date, String set, String reason) {

        private static PromiseJson of(Promise promise) {
            return new PromiseJson(promise.date().toString(), promise.setAt().toString(), promise.reason());
        }

        private static Promise promise(JsonPieces object) throws IOException {
            String date = "";
            String set = "";
            String reason = "";
            for (String field = object.next(); field != null; field = object.next()) {
                switch (field) {
                    case "date" -> date = object.text();
                    case "set" -> set = object.text();
                    case "reason" -> reason = object.text();
                    default -> object.skip();
                }
            }
            return new Promise(Times.date(date), Times.instant(set), reason);
        }
    }
}
