package io.repairportal.core.access;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffRef;
import java.util.Objects;

/** Who does something. Consumed by services, which say by type whom they serve. */
public sealed interface Actor permits Actor.Visitor, Actor.Staff, Actor.SystemJob, Viewer {

    /** Somebody the portal does not know yet. */
    record Visitor() implements Actor {}

    /**
     * A staff member, vouched for by the host.
     *
     * @param provider where the person works; acts on nothing else
     * @param staff who it is
     * @param name as customers read it
     */
    record Staff(ProviderRef provider, StaffRef staff, String name) implements Actor {
        /** Checks that all are there. */
        public Staff {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(staff, "staff");
            Objects.requireNonNull(name, "name");
        }
    }

    /** The portal or its host acting by itself. */
    record SystemJob(String name) implements Actor {
        /** Checks the name. */
        public SystemJob {
            Objects.requireNonNull(name, "name");
        }
    }
}
