package io.repairportal.web.staff.template;

import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.TemplateEvent;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.web.Visit;
import io.repairportal.web.staff.Desk;
import io.repairportal.web.staff.Section;
import java.util.Locale;
import java.util.Optional;

/** Templates in addresses and message keys. Pure. */
final class TemplateAddress {
    private TemplateAddress() {}

    /** Returns the template named in the address, which need not exist. */
    static Optional<TemplateKey> named(Visit visit) {
        return Visit.parsed(visit.segment("event"), text -> parsed(text, TemplateEvent.class))
                .flatMap(event -> Visit.parsed(visit.segment("channel"), text -> parsed(text, Channel.class))
                        .flatMap(channel -> Visit.parsed(
                                visit.segment("language"),
                                text -> new TemplateKey(event, channel, Locale.forLanguageTag(text)))))
                // why again: each template has one address, in small letters
                .filter(key -> path(key)
                        .equals(visit.segment("event") + "/" + visit.segment("channel") + "/"
                                + visit.segment("language")));
    }

    static String of(Desk desk, TemplateKey key) {
        return desk.links().section(Section.TEMPLATES) + "/" + path(key);
    }

    /** Returns a name as message keys have it. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String path(TemplateKey key) {
        return word(key.event()).replace('_', '-') + "/" + word(key.channel()) + "/"
                + key.language().toLanguageTag();
    }

    private static <E extends Enum<E>> E parsed(String text, Class<E> of) {
        return Enum.valueOf(of, text.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
