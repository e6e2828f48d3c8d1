package io.repairportal.store.jpa;

import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.store.jpa.customer.JpaCustomers;
import java.util.List;

/** Changes the facts that are kept here when customers change their own details (A20). Everything else the portal keeps itself. */
final class ShopEvents implements HostEvents {
    private final JpaCustomers customers;

    ShopEvents(JpaCustomers customers) {
        this.customers = customers;
    }

    @Override
    public void heard(Event event) {
        List<Customer> changed = event.fold(
                message -> List.of(),
                feedback -> List.of(),
                suspended -> List.of(),
                // why nothing to erase: what this shop knows of its customers are its books
                person -> person.fold(this::applied, erased -> List.of()));
        if (!changed.isEmpty()) {
            customers.save(changed);
        }
    }

    private List<Customer> applied(Event.DetailsChanged details) {
        return customers.find(details.provider(), List.of(details.customer())).stream()
                .map(details::appliedTo)
                .toList();
    }
}
