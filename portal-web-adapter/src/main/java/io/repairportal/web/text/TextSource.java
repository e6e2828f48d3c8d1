package io.repairportal.web.text;

import java.util.Locale;
import java.util.Optional;

/** Where texts come from. Sources are asked in order; the first that has a key wins (house.md, point 14). Called from many threads. */
@FunctionalInterface
public interface TextSource {

    /** Returns the text of exactly this key in exactly this language; empty to let the next source answer. */
    Optional<String> find(Locale language, String key);
}
