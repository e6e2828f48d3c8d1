package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.StaffRef;
import java.util.Objects;
import java.util.Optional;

/**
 * The host's own login of the people who work at the shop. Without it there is no back office: every address below {@code /staff} answers
 * like an unknown one. Asked on every request; must be quick and must not write.
 *
 * <p>Called from many threads at once. Whatever it throws makes the request an anonymous one.
 */
public interface StaffIdentity {

    /** Returns who is signed in at the host, if that person works at {@code provider}. */
    Optional<Person> identify(HostIdentity.Request request, ProviderRef provider);

    /**
     * A staff member the host vouches for.
     *
     * @param staff who it is
     * @param name as customers read it; at most 200 characters
     * @param role what the person may do in the back office
     */
    record Person(StaffRef staff, String name, Role role) {
        /** Checks the name. */
        public Person {
            Objects.requireNonNull(staff, "staff");
            Require.text(name, 200, "name");
            Objects.requireNonNull(role, "role");
        }
    }

    /** What somebody may do in the back office. */
    enum Role {
        /** Works with customers: publishes, invites, answers, looks at what they see. */
        STAFF_MEMBER,
        /** Also decides how the portal works: rights, settings, templates, audit. */
        PORTAL_ADMINISTRATOR
    }
}
