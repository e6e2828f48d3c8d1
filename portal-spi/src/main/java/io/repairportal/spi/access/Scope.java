package io.repairportal.spi.access;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Objects;
import java.util.function.Function;

/**
 * On whose behalf a port is asked: the first parameter of every method over a customer's records. Whatever lies outside does not exist.
 * Consumed by adapters, which turn it into the condition of a statement.
 */
public sealed interface Scope {

    /** Returns the provider whose records these are. */
    ProviderRef provider();

    /** Handles every kind of scope. */
    <T> T fold(
            Function<WholeCustomer, T> wholeCustomer,
            Function<OwnContact, T> ownContact,
            Function<OneWorkOrder, T> oneWorkOrder,
            Function<WholeProvider, T> wholeProvider);

    /** Everything of one customer. */
    record WholeCustomer(CustomerRef customer) implements Scope {
        /** Checks the customer. */
        public WholeCustomer {
            Objects.requireNonNull(customer, "customer");
        }

        @Override
        public ProviderRef provider() {
            return customer.provider();
        }

        @Override
        public <T> T fold(
                Function<WholeCustomer, T> wholeCustomer,
                Function<OwnContact, T> ownContact,
                Function<OneWorkOrder, T> oneWorkOrder,
                Function<WholeProvider, T> wholeProvider) {
            return wholeCustomer.apply(this);
        }
    }

    /** What concerns one contact of a customer. A record without a contact is outside (A14). */
    record OwnContact(CustomerRef customer, ContactRef contact) implements Scope {
        /** Checks both. */
        public OwnContact {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(contact, "contact");
        }

        @Override
        public ProviderRef provider() {
            return customer.provider();
        }

        @Override
        public <T> T fold(
                Function<WholeCustomer, T> wholeCustomer,
                Function<OwnContact, T> ownContact,
                Function<OneWorkOrder, T> oneWorkOrder,
                Function<WholeProvider, T> wholeProvider) {
            return ownContact.apply(this);
        }
    }

    /** One work order of a customer and what hangs on it (A6). */
    record OneWorkOrder(CustomerRef customer, WorkOrderRef workOrder) implements Scope {
        /** Checks both. */
        public OneWorkOrder {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(workOrder, "workOrder");
        }

        @Override
        public ProviderRef provider() {
            return customer.provider();
        }

        @Override
        public <T> T fold(
                Function<WholeCustomer, T> wholeCustomer,
                Function<OwnContact, T> ownContact,
                Function<OneWorkOrder, T> oneWorkOrder,
                Function<WholeProvider, T> wholeProvider) {
            return oneWorkOrder.apply(this);
        }
    }

    /** Everything of one provider; for staff and the system, never for customers. */
    record WholeProvider(ProviderRef provider) implements Scope {
        /** Checks the provider. */
        public WholeProvider {
            Objects.requireNonNull(provider, "provider");
        }

        @Override
        public <T> T fold(
                Function<WholeCustomer, T> wholeCustomer,
                Function<OwnContact, T> ownContact,
                Function<OneWorkOrder, T> oneWorkOrder,
                Function<WholeProvider, T> wholeProvider) {
            return wholeProvider.apply(this);
        }
    }
}
