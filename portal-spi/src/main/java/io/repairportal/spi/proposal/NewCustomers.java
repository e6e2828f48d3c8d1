package io.repairportal.spi.proposal;

import io.repairportal.spi.OperationId;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Optional;

/**
 * How a shop takes in somebody who has registered, once its staff agree (A12).
 *
 * <p>Optional: with a host that has it not, staff can only add people to customers and contacts that exist. Called inside the unit of work
 * that decides about the registration; if that is rolled back, so should be what was written here, and if it cannot be, the same operation
 * comes again. The same operation again changes nothing and returns the same. Called from many threads at once.
 */
public interface NewCustomers {

    /** Makes a customer with one contact of these details, and returns both as the shop has them now. */
    Customer create(ProviderRef provider, OperationId operation, Details details);

    /** Adds one more contact to a customer, behind those that are there; empty if the provider has no such customer. */
    Optional<ContactRef> addContact(CustomerRef customer, OperationId operation, Details details);
}
