package io.repairportal.core.publishing;

import io.repairportal.spi.access.Lock;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened at the shop and that the portal should know. Made by hosts, told to {@link ShopDesk#announce}; telling the
 * same news twice changes nothing.
 */
public sealed interface ShopNews {

    /** Returns at which provider it happened. */
    ProviderRef provider();

    /** News of one work order. */
    sealed interface AboutWorkOrder extends ShopNews {
        /** Returns which work order it is about. */
        WorkOrderRef workOrderRef();
    }

    /** News of one customer. */
    sealed interface AboutCustomer extends ShopNews {
        /** Returns which customer it is about. */
        CustomerRef customer();

        @Override
        default ProviderRef provider() {
            return customer().provider();
        }
    }

    /** News that bring all facts of a work order. */
    sealed interface WithFacts extends AboutWorkOrder {
        /** Returns the facts as they are now. */
        WorkOrder workOrder();

        @Override
        default ProviderRef provider() {
            return workOrder().customer().provider();
        }

        @Override
        default WorkOrderRef workOrderRef() {
            return workOrder().ref();
        }
    }

    /**
     * A work order was taken in. Becomes visible at once if the provider publishes new work orders (B1).
     *
     * @param workOrder the facts
     * @param plan its repair plan, if the host has plans
     */
    record WorkOrderOpened(WorkOrder workOrder, Optional<RepairPlan> plan) implements WithFacts {
        /** Checks both. */
        public WorkOrderOpened {
            Objects.requireNonNull(workOrder, "workOrder");
            Objects.requireNonNull(plan, "plan");
        }
    }

    /** Number, title, state or anything else of a work order is different now. */
    record WorkOrderChanged(WorkOrder workOrder) implements WithFacts {
        /** Checks the work order. */
        public WorkOrderChanged {
            Objects.requireNonNull(workOrder, "workOrder");
        }
    }

    /** A work order is over; its state says closed or cancelled. */
    record WorkOrderClosed(WorkOrder workOrder) implements WithFacts {
        /** Checks the state. */
        public WorkOrderClosed {
            if (workOrder.state().current()) {
                throw new IllegalArgumentException("a closed work order must be closed or cancelled");
            }
        }
    }

    /** The repair plan of a work order is different now. */
    record StageChanged(ProviderRef provider, WorkOrderRef workOrderRef, RepairPlan plan) implements AboutWorkOrder {
        /** Checks that all are there. */
        public StageChanged {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(workOrderRef, "workOrderRef");
            Objects.requireNonNull(plan, "plan");
        }
    }

    /**
     * The shop expects to be ready on another date (B4).
     *
     * @param provider where
     * @param workOrderRef of which work order
     * @param date in the location's zone
     * @param reason why it moved; may be empty, at most 500 characters
     */
    record DateChanged(ProviderRef provider, WorkOrderRef workOrderRef, LocalDate date, String reason)
            implements AboutWorkOrder {
        /** Checks that all are there. */
        public DateChanged {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(workOrderRef, "workOrderRef");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** A work order does not exist any more. It is hidden and its links are revoked. */
    record WorkOrderRemoved(ProviderRef provider, WorkOrderRef workOrderRef) implements AboutWorkOrder {
        /** Checks both. */
        public WorkOrderRemoved {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(workOrderRef, "workOrderRef");
        }
    }

    /** A customer does not use this mail address or number any more; links that went there are revoked (A5). */
    record AddressChanged(CustomerRef customer, String oldAddress) implements AboutCustomer {
        /** Checks both. */
        public AddressChanged {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(oldAddress, "oldAddress");
        }
    }

    /** A customer does not exist any more. Everything of the customer is hidden and all links are revoked. */
    record CustomerRemoved(CustomerRef customer) implements AboutCustomer {
        /** Checks the customer. */
        public CustomerRemoved {
            Objects.requireNonNull(customer, "customer");
        }
    }

    /** News that bring all facts of a customer. */
    sealed interface WithCustomer extends ShopNews {
        /** Returns the facts as they are now. */
        Customer facts();

        @Override
        default ProviderRef provider() {
            return facts().ref().provider();
        }
    }

    /** There is a new customer. The primary contact is invited if the provider wants that (A13). */
    record CustomerCreated(Customer facts) implements WithCustomer {
        /** Checks the facts. */
        public CustomerCreated {
            Objects.requireNonNull(facts, "facts");
        }
    }

    /** Names of a customer or of its contacts are different now; staff find its people under them. */
    record CustomerChanged(Customer facts) implements WithCustomer {
        /** Checks the facts. */
        public CustomerChanged {
            Objects.requireNonNull(facts, "facts");
        }
    }

    /** A customer has a new contact, who is invited if the provider wants that (A13). */
    record ContactCreated(Customer facts, ContactRef contact) implements WithCustomer {
        /** Checks that the contact is among the facts. */
        public ContactCreated {
            Objects.requireNonNull(contact, "contact");
            if (facts.contact(contact).isEmpty()) {
                throw new IllegalArgumentException("a new contact must be among the contacts of its customer");
            }
        }
    }

    /** The shop has locked a customer, or opened it again (A11). */
    record CustomerLocked(CustomerRef customer, Lock lock) implements AboutCustomer {
        /** Checks both. */
        public CustomerLocked {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(lock, "lock");
        }
    }
}
