package io.repairportal.core.access;

import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import java.util.Objects;

/**
 * A staff member who looks at the portal with the eyes of somebody else (K3). Sees exactly what that one would see, in every portal state,
 * and cannot write: nothing that writes takes a viewer of this kind (P65).
 */
public final class StaffPreview implements Viewer {
    private final Actor.Staff staff;
    private final String as;
    private final Eyes eyes;

    private StaffPreview(Actor.Staff staff, String as, Eyes eyes) {
        this.staff = Objects.requireNonNull(staff, "staff");
        this.as = Objects.requireNonNull(as, "as");
        this.eyes = Objects.requireNonNull(eyes, "eyes");
    }

    /** Returns the preview of a portal as if it were open: staff look at a portal before they open it. */
    static StaffPreview throughClosedDoors(Actor.Staff staff, String as, Eyes eyes) {
        ProviderSettings open = eyes.settings().with(PortalState.open());
        return new StaffPreview(staff, as, new Eyes(eyes.scope(), eyes.rights(), eyes.lock(), open));
    }

    /** Returns what is seen now, which is nothing while the portal is closed; for the answer to "why can't she see that?" (K4). */
    static StaffPreview asItIs(Actor.Staff staff, String as, Eyes eyes) {
        return new StaffPreview(staff, as, eyes);
    }

    /**
     * What somebody sees.
     *
     * @param scope which records
     * @param rights what the rights permit
     * @param lock what staff have locked
     * @param settings the provider's settings
     */
    record Eyes(Scope scope, PermissionSet rights, Lock lock, ProviderSettings settings) {
        Eyes {
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(rights, "rights");
            Objects.requireNonNull(lock, "lock");
            Objects.requireNonNull(settings, "settings");
        }
    }

    /** Returns who looks. */
    public Actor.Staff staff() {
        return staff;
    }

    /** Returns as whom, in the words of the banner: the name of a person, a work order's number or a set of rights. */
    public String as() {
        return as;
    }

    @Override
    public Scope scope() {
        return eyes.scope();
    }

    @Override
    public ProviderSettings settings() {
        return eyes.settings();
    }

    @Override
    public Lock lock() {
        return eyes.lock();
    }

    @Override
    public PermissionSet rights() {
        return eyes.rights();
    }
}
