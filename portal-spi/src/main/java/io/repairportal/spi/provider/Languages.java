package io.repairportal.spi.provider;

import java.util.List;
import java.util.Locale;

/**
 * The languages a provider offers its customers.
 *
 * @param offered the first is the default; at least one, no language twice
 */
public record Languages(List<Locale> offered) {
    /** Checks that there is a default. */
    public Languages {
        offered = List.copyOf(offered);
        if (offered.isEmpty() || offered.size() != offered.stream().distinct().count()) {
            throw new IllegalArgumentException("a provider offers at least one language, and none twice");
        }
    }

    /** Returns these languages; the first is the default. */
    public static Languages of(Locale... offered) {
        return new Languages(List.of(offered));
    }

    /** Returns the language of texts that exist in no better one. */
    public Locale standard() {
        return offered.get(0);
    }

    /** Returns the best offered language for what a reader asked for, in the reader's order. */
    public Locale bestFor(List<Locale> wanted) {
        return wanted.stream()
                .flatMap(want ->
                        offered.stream().filter(offer -> offer.getLanguage().equals(want.getLanguage())))
                .findFirst()
                .orElse(standard());
    }
}
