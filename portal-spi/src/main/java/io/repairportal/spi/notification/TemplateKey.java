package io.repairportal.spi.notification;

import io.repairportal.spi.access.Channel;
import java.util.Locale;
import java.util.Objects;

/**
 * Names one message template within a provider.
 *
 * @param event what is told
 * @param channel by mail or by text message
 * @param language the language of its words, without a country
 */
public record TemplateKey(TemplateEvent event, Channel channel, Locale language) {
    /** Keeps the language only. */
    public TemplateKey {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(channel, "channel");
        language = Locale.forLanguageTag(language.getLanguage());
        if (language.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("a template has a language");
        }
    }

    @Override
    public String toString() {
        return event + "/" + channel + "/" + language.toLanguageTag();
    }
}
