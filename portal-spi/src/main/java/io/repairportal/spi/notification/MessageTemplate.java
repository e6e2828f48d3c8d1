package io.repairportal.spi.notification;

import java.util.Objects;
import java.util.Optional;

/**
 * What a provider has decided about one message template: its own words, or those of the portal again (L2).
 *
 * @param key which template
 * @param own the provider's words; empty for the portal's own
 * @param version 0 before it is first stored; counts up with each change, also when the portal's words come back
 */
public record MessageTemplate(TemplateKey key, Optional<Wording> own, int version) {
    /** Checks that all are there. */
    public MessageTemplate {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(own, "own");
    }

    /** Returns a template that was never changed. */
    public static MessageTemplate untouched(TemplateKey key) {
        return new MessageTemplate(key, Optional.empty(), 0);
    }

    /** Returns this template with other words; empty for the portal's own. */
    public MessageTemplate saying(Optional<Wording> words) {
        return new MessageTemplate(key, words, version);
    }

    /** Returns this template as it is stored under {@code next}. */
    public MessageTemplate version(int next) {
        return new MessageTemplate(key, own, next);
    }
}
