package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Optional;

/** The one place of this package that says what lies inside a scope. */
final class Ownership {
    private Ownership() {}

    /** Returns whether a record of this owner, about this work order if any, lies inside {@code scope}. */
    static boolean within(Scope scope, Publication.Owner owner, Optional<WorkOrderRef> workOrder) {
        CustomerRef customer = owner.customer();
        return scope.<Boolean>fold(
                whole -> whole.customer().equals(customer),
                own -> own.customer().equals(customer) && owner.contact().equals(Optional.of(own.contact())),
                one -> one.customer().equals(customer) && workOrder.equals(Optional.of(one.workOrder())),
                all -> all.provider().equals(customer.provider()));
    }

    /** Refuses a record that is handed over in the name of another provider. */
    static void require(ProviderRef provider, ProviderRef owner) {
        if (!provider.equals(owner)) {
            throw new IllegalArgumentException("a record of provider " + owner + " cannot be stored for " + provider);
        }
    }
}
