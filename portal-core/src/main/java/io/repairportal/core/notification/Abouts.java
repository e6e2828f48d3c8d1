package io.repairportal.core.notification;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads what messages about work orders need to know, a hundred at a time. Safe for use by many threads. */
public final class Abouts {
    private static final int AT_ONCE = 100;

    private final PortalParts parts;
    private final ProviderLook providers;

    Abouts(PortalParts parts, ProviderLook providers) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.providers = Objects.requireNonNull(providers, "providers");
    }

    /** Returns what is known about one publication; empty if the shop does not know work order or customer any more. */
    public Optional<About> of(Published published) {
        return of(published.publication().provider(), List.of(published)).stream()
                .findFirst();
    }

    /** Returns what is known about these publications, in their order; those the shop does not know any more are left out. */
    public List<About> of(ProviderRef provider, List<Published> published) {
        List<About> abouts = new ArrayList<>();
        Provider look = providers.require(provider);
        ProviderSettings settings = parts.store().settings().find(provider);
        for (int from = 0; from < published.size(); from += AT_ONCE) {
            List<Published> piece = published.subList(from, Math.min(from + AT_ONCE, published.size()));
            Map<WorkOrderRef, WorkOrder> workOrders = workOrders(provider, piece);
            Map<CustomerRef, Customer> customers = customers(provider, piece);
            for (Published one : piece) {
                WorkOrder workOrder = workOrders.get(one.publication().workOrder());
                Customer customer = customers.get(one.publication().owner().customer());
                // why the owner is compared: a work order of somebody else is not this customer's to hear of
                if (workOrder != null
                        && customer != null
                        && workOrder.customer().equals(customer.ref())) {
                    abouts.add(new About(look, settings, one, workOrder, customer));
                }
            }
        }
        return abouts;
    }

    private Map<WorkOrderRef, WorkOrder> workOrders(ProviderRef provider, List<Published> piece) {
        List<WorkOrderRef> refs = piece.stream()
                .map(one -> one.publication().workOrder())
                .distinct()
                .toList();
        Map<WorkOrderRef, WorkOrder> found = new HashMap<>();
        parts.host()
                .workOrders()
                .find(new Scope.WholeProvider(provider), refs)
                .forEach(workOrder -> found.put(workOrder.ref(), workOrder));
        return found;
    }

    private Map<CustomerRef, Customer> customers(ProviderRef provider, List<Published> piece) {
        List<CustomerRef> refs = piece.stream()
                .map(one -> one.publication().owner().customer())
                .distinct()
                .toList();
        Map<CustomerRef, Customer> found = new HashMap<>();
        parts.host().customers().find(provider, refs).forEach(customer -> found.put(customer.ref(), customer));
        return found;
    }
}
