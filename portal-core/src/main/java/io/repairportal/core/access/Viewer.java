package io.repairportal.core.access;

import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;

/**
 * Somebody who looks at a customer's records. Reads take a viewer, writes an {@link ActingViewer}: a staff preview that writes does not
 * compile (P65). Only {@code Access} makes viewers, and only from what the store answered about this very request.
 */
public sealed interface Viewer extends Actor permits ActingViewer, StaffPreview {

    /** Returns which records this viewer may see at all. */
    Scope scope();

    /** Returns the settings of the provider, as they were when the request was admitted. */
    ProviderSettings settings();

    /** Returns what staff have locked. */
    Lock lock();

    /** Returns what the viewer's rights permit, before features and portal state are considered. */
    PermissionSet rights();

    /** Returns the provider. */
    default ProviderRef provider() {
        return scope().provider();
    }
}
