package io.repairportal.store.jpa.access;

import io.repairportal.store.jpa.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hashes of wrong answers as stored. */
record GuessesJson(int v, List<String> wrong) {

    /** Returns the text of wrong answers; none if there are none. */
    static @Nullable String text(List<String> wrong) {
        return wrong.isEmpty() ? null : Json.write(new GuessesJson(Json.V, wrong));
    }

    /** Returns the wrong answers of a text. */
    static List<String> read(@Nullable String text) {
        return text == null ? List.of() : Json.read(text, GuessesJson.class).wrong;
    }
}
