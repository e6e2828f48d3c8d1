package io.repairportal.core.access;

import io.repairportal.spi.access.StaffIdentity;
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
     * @param role what the person may do in the back office
     */
    record Staff(ProviderRef provider, StaffRef staff, String name, StaffIdentity.Role role) implements Actor {
        /** Checks that all are there. */
        public Staff {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(staff, "staff");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(role, "role");
        }

        /** Somebody for whom the host itself vouches when it calls the portal: acts as portal administrator. */
        public Staff(ProviderRef provider, StaffRef staff, String name) {
            this(provider, staff, name, StaffIdentity.Role.PORTAL_ADMINISTRATOR);
        }

        /** Returns whether this person decides how the portal works. */
        public boolean isAdministrator() {
            return role == StaffIdentity.Role.PORTAL_ADMINISTRATOR;
        }

        /**
         * Returns this person if she decides how the portal works.
         *
         * @throws IllegalArgumentException if she does not; pages and hosts ask {@link #isAdministrator} before
         */
        public Staff requireAdministrator() {
            if (!isAdministrator()) {
                throw new IllegalArgumentException("only a portal administrator may do this");
            }
            return this;
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
