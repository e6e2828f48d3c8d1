package io.repairportal.core.settings;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PermissionChanges;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of a provider, as staff change them (K1). Safe for use by many threads. */
public final class SettingsDesk {
    private final PortalParts parts;
    private final Audit audit;

    /** Uses these parts. */
    public SettingsDesk(PortalParts parts) {
        this.parts = parts;
        this.audit = new Audit(parts);
    }

    /** Returns the settings now. */
    public ProviderSettings of(ProviderRef provider) {
        return parts.store().settings().find(provider);
    }

    /**
     * Stores changed settings; returns {@code false} if somebody else changed them since they were read. The same settings again change
     * nothing. Effective at the next request on every node.
     *
     * @throws IllegalArgumentException if the portal would be redirected to itself (A16), if new people would be given rights that do not
     *     exist, or if the staff member is no administrator
     */
    public boolean change(Actor.Staff staff, ProviderSettings settings) {
        staff.requireAdministrator();
        requireNoLoop(settings.state());
        requireOwnRights(staff.provider(), settings);
        return parts.store().unitOfWork().inTransaction(transaction -> {
            ProviderSettings before = of(staff.provider());
            if (before.equals(settings)) {
                return true;
            }
            boolean saved = parts.store().settings().saveIfUnchanged(staff.provider(), settings);
            if (saved) {
                audit.record(staff, "settings.changed", "settings", differences(before, settings));
            }
            return saved;
        });
    }

    private void requireOwnRights(ProviderRef provider, ProviderSettings settings) {
        settings.accounts().newUserRights().ifPresent(rights -> {
            if (parts.store().rights().find(provider, rights).isEmpty()) {
                throw new IllegalArgumentException("new people cannot be given rights that do not exist: " + rights);
            }
        });
    }

    private static Map<String, String> differences(ProviderSettings before, ProviderSettings after) {
        Map<String, String> differences = new LinkedHashMap<>();
        note(differences, "active", before.active(), after.active());
        note(differences, "state", before.state().mode(), after.state().mode());
        note(differences, "redirect", before.state().redirect(), after.state().redirect());
        note(differences, "reason", before.state().reason(), after.state().reason());
        note(differences, "features", before.features(), after.features());
        note(differences, "question", before.access().question(), after.access().question());
        note(
                differences,
                "germanUmlauts",
                before.access().germanUmlauts(),
                after.access().germanUmlauts());
        note(
                differences,
                "linkVisitor",
                before.access().linkVisitor(),
                after.access().linkVisitor());
        note(differences, "publishing", before.publishing(), after.publishing());
        note(differences, "accounts", before.accounts(), after.accounts());
        return differences;
    }

    private static void note(Map<String, String> differences, String name, Object before, Object after) {
        if (!before.equals(after)) {
            differences.put(name, before + " → " + after);
        }
    }

    private static void note(Map<String, String> differences, String name, PermissionSet before, PermissionSet after) {
        if (!before.equals(after)) {
            differences.put(name, PermissionChanges.between(before, after));
        }
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
