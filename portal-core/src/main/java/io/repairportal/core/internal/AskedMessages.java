package io.repairportal.core.internal;

import io.repairportal.spi.access.Person;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Counts what is sent because somebody asked who has not proven to be its recipient: at most five in an hour to one recipient of each kind,
 * apart from what the shop sends and apart from other kinds (P52). Asked off the request wherever a person had to be found (P9), in the unit
 * of work that writes the message. Safe for use by many threads and nodes.
 */
public final class AskedMessages {
    private static final int PER_HOUR = 5;
    // why more: who asks for her repairs gets a message for each of them
    private static final int REPAIRS_PER_HOUR = 15;

    private final PortalParts parts;

    /** Uses these parts. */
    public AskedMessages(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /** Counts a message to an address or number as one provider sends it, and returns whether it may leave. */
    public boolean mayLeave(ProviderRef provider, MessageKind kind, String folded) {
        return counted(kind, provider + ":" + parts.secrets().keyed("recipient", folded));
    }

    /** Counts a message to a person, whichever provider is asked and by whatever name, and returns whether it may leave. */
    public boolean mayLeave(Person person, MessageKind kind) {
        return counted(kind, parts.secrets().keyed("counter", person.ref().value()));
    }

    private boolean counted(MessageKind kind, String whose) {
        Instant hour = parts.clock().instant().truncatedTo(ChronoUnit.HOURS);
        int most = kind == MessageKind.FOUND_REPAIRS ? REPAIRS_PER_HOUR : PER_HOUR;
        String counter = "asked:" + kind + ":" + whose;
        return parts.store().counters().countUp(counter, hour, hour.plus(Duration.ofHours(2))) <= most;
    }
}
