package io.repairportal.core.notification;

import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.Location;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.WorkOrder;
import java.util.Objects;

/**
 * Everything that a message about a work order may need to know.
 *
 * @param provider who writes
 * @param settings the provider's settings now
 * @param published the publication with its stage plan
 * @param workOrder the facts
 * @param customer whose work order it is by its publication
 */
public record About(
        Provider provider, ProviderSettings settings, Published published, WorkOrder workOrder, Customer customer) {
    /** Checks that all are there. */
    public About {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(workOrder, "workOrder");
        Objects.requireNonNull(customer, "customer");
    }

    /** Returns where the work is done. */
    Location location() {
        return provider.location(workOrder.location());
    }

    /** Returns what is repaired, as people say it. */
    String what() {
        return workOrder.asset().isBlank() ? workOrder.title() : workOrder.asset();
    }
}
