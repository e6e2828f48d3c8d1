package io.repairportal.core.settings;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.notification.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether everything the portal needs is configured, for its administrators (P64). Asks, changes nothing. Safe for use by many threads. */
public final class SetupCheck {
    private final PortalParts parts;

    /** Looks at these parts. */
    public SetupCheck(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /** What is looked at. */
    public enum Item {
        /** Customers reach the portal by https. */
        PUBLIC_URL,
        /** Cookies leave the browser by https only. */
        COOKIE,
        /** Mail can leave. */
        MAIL,
        /** Text messages can leave. */
        TEXT_MESSAGES,
        /** No message waits for staff. */
        DELIVERIES,
        /** Passwords can be stored. */
        PASSWORDS,
        /** The audit trail is witnessed outside the database. */
        WITNESS,
        /** The portal's clock. */
        CLOCK,
        /** The store answers, in the schema of this version. */
        STORE,
        /** The secret is long enough; the portal does not start otherwise. */
        SECRET
    }

    /**
     * What was found.
     *
     * @param item what was looked at
     * @param good whether it is as it should be
     * @param detail a value to compare, such as an address or a time; may be empty
     */
    public record Finding(Item item, boolean good, String detail) {
        /** Checks that all are there. */
        public Finding {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(detail, "detail");
        }
    }

    /** Returns one finding for each item, in their order. */
    public List<Finding> of(Actor.Staff administrator) {
        administrator.requireAdministrator();
        boolean https = "https".equalsIgnoreCase(parts.publicUrl().getScheme());
        PortalParts.Services services = parts.services();
        List<Finding> found = new ArrayList<>();
        found.add(new Finding(Item.PUBLIC_URL, https, parts.publicUrl().toString()));
        found.add(new Finding(Item.COOKIE, https, ""));
        found.add(new Finding(Item.MAIL, services.mailer().isPresent(), ""));
        found.add(new Finding(Item.TEXT_MESSAGES, services.textMessenger().isPresent(), ""));
        found.add(new Finding(Item.DELIVERIES, noneParked(administrator), ""));
        found.add(new Finding(Item.PASSWORDS, services.passwordHasher().isPresent(), ""));
        found.add(new Finding(Item.WITNESS, services.auditWitness().isPresent(), ""));
        found.add(new Finding(Item.CLOCK, true, parts.clock().instant().toString()));
        found.add(new Finding(Item.STORE, answers(administrator), ""));
        found.add(new Finding(Item.SECRET, true, ""));
        return found;
    }

    private boolean answers(Actor.Staff administrator) {
        // why always true: a store that does not answer ends the request before
        return parts.store().settings().find(administrator.provider()).version() >= 0;
    }

    private boolean noneParked(Actor.Staff administrator) {
        return parts.store()
                .outbox()
                .list(administrator.provider(), Outbox.State.PARKED, Optional.empty(), 1)
                .items()
                .isEmpty();
    }
}
