package io.repairportal.store.jpa.audit;

import io.repairportal.store.jpa.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The details of an entry as stored, in their order.
 *
 * @param v the format
 * @param details by name
 */
record DetailsJson(int v, LinkedHashMap<String, String> details) {

    /** Returns the text of details. */
    static String text(Map<String, String> details) {
        return Json.write(new DetailsJson(Json.V, new LinkedHashMap<>(details)));
    }

    /** Returns the details of a text. */
    static Map<String, String> read(String text) {
        return Json.read(text, DetailsJson.class).details;
    }
}
