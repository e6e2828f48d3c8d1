package io.repairportal.core.settings;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import java.net.URI;

/** The settings of a provider, as staff change them (K1). Safe for use by many threads. */
public final class SettingsDesk {
    private final PortalParts parts;

    /** Uses these parts. */
    public SettingsDesk(PortalParts parts) {
        this.parts = parts;
    }

    /** Returns the settings now. */
    public ProviderSettings of(ProviderRef provider) {
        return parts.store().settings().find(provider);
    }

    /**
     * Stores changed settings; returns {@code false} if somebody else changed them since they were read. Effective at the next request on
     * every node.
     *
     * @throws IllegalArgumentException if the portal would be redirected to itself (A16)
     */
    public boolean change(Actor.Staff staff, ProviderSettings settings) {
        requireNoLoop(settings.state());
        return parts.store().settings().saveIfUnchanged(staff.provider(), settings);
    }

    private void requireNoLoop(PortalState state) {
        URI own = parts.publicUrl();
        boolean loop = state.redirect()
                .filter(address -> address.getHost().equalsIgnoreCase(own.getHost()))
                .filter(address -> address.getPort() == own.getPort())
                .filter(address -> below(address.getPath(), own.getPath()))
                .isPresent();
        if (loop) {
            throw new IllegalArgumentException(
                    "a portal cannot be redirected to itself: choose an address outside " + own);
        }
    }

    private static boolean below(String path, String mount) {
        return path.equals(mount) || path.startsWith(mount.endsWith("/") ? mount : mount + "/");
    }
}
