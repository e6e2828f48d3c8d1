package io.repairportal.core.notification;

import io.repairportal.spi.access.Channel;
import io.repairportal.spi.notification.MessageTemplate;
import io.repairportal.spi.notification.TemplateKey;
import io.repairportal.spi.notification.Wording;
import java.util.List;
import java.util.Objects;

/**
 * One message template as staff edit it (L2).
 *
 * @param template what the provider has decided
 * @param builtIn what the portal says by itself, as a template
 * @param places what may stand in it
 */
public record TemplateSheet(MessageTemplate template, Wording builtIn, List<Place> places) {
    /** Copies the places. */
    public TemplateSheet {
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(builtIn, "builtIn");
        places = List.copyOf(places);
    }

    /** Returns which template it is. */
    public TemplateKey key() {
        return template.key();
    }

    /** Returns what the message says now. */
    public Wording words() {
        return template.own().orElse(builtIn);
    }

    /** Returns whether the provider says it in its own words. */
    public boolean changed() {
        return template.own().isPresent();
    }

    /** Returns how many characters the text may have. */
    public int longestText() {
        return TemplateCheck.longestText(key().channel());
    }

    /** Returns whether it is about a login; otherwise it is about a work order and carries its access link. */
    public boolean isAboutALogin() {
        return TemplateRules.isAboutALogin(key().event());
    }

    /** Returns whether subject and heading belong to it. */
    public boolean isMail() {
        return key().channel() == Channel.EMAIL;
    }

    /**
     * Something that may stand in the template.
     *
     * @param placeholder what
     * @param required whether the message would be of no use without it
     * @param example what could stand there in a message
     */
    public record Place(Placeholder placeholder, boolean required, String example) {
        /** Checks that all are there. */
        public Place {
            Objects.requireNonNull(placeholder, "placeholder");
            Objects.requireNonNull(example, "example");
        }
    }
}
