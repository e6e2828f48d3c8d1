package io.repairportal.testkit.contract;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.testkit.fixture.Fixtures;
import io.repairportal.testkit.fixture.WorkOrderFixture;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who plays in the contracts. Two providers use the same names for different customers, contacts and work orders, because hosts do.
 */
final class Cast {
    static final ProviderRef ACME = new ProviderRef("acme");
    static final ProviderRef ZENITH = new ProviderRef("zenith");

    /** C-1 of Acme, a company with two contacts: dana and sam. */
    static final Customer DANA = Fixtures.aCustomer(ACME)
            .ref("C-1")
            .named("Dana", "Whitfield")
            .contactRef("dana")
            .withContact("sam", "Sam", "Okafor")
            .build();

    /** C-2 of Acme, whose contact is called dana as well. */
    static final Customer EVAN = Fixtures.aCustomer(ACME)
            .ref("C-2")
            .named("Evan", "Moss")
            .contactRef("dana")
            .withEmail("evan@moss.example")
            .build();

    /** C-1 of Zenith. */
    static final Customer NAMESAKE = Fixtures.aCustomer(ZENITH)
            .ref("C-1")
            .named("Dana", "Whitfield")
            .contactRef("dana")
            .build();

    /** An instant with microseconds, as precise as every store must be. */
    static final Instant PRECISE = Instant.parse("2026-03-02T09:00:00Z").plus(123_457, ChronoUnit.MICROS);

    private Cast() {}

    static Scope whole(Customer customer) {
        return new Scope.WholeCustomer(customer.ref());
    }

    static Scope own(Customer customer, String contact) {
        return new Scope.OwnContact(customer.ref(), new ContactRef(contact));
    }

    static Scope one(Customer customer, String workOrder) {
        return new Scope.OneWorkOrder(customer.ref(), new WorkOrderRef(workOrder));
    }

    static Scope all(ProviderRef provider) {
        return new Scope.WholeProvider(provider);
    }

    /** Starts a work order of this customer that names no contact; its title says which provider's it is. */
    static WorkOrderFixture order(Customer customer, String ref) {
        return Fixtures.aWorkOrder(customer.ref())
                .ref(ref)
                .numbered(ref)
                .titled("Repair " + label(customer.ref().provider(), ref));
    }

    static WorkOrder orderFor(Customer customer, String contact, String ref) {
        return order(customer, ref).concerning(contact).build();
    }

    /** Returns how contracts tell records of two providers apart although their references are equal. */
    static String label(ProviderRef provider, String ref) {
        return provider + "/" + ref;
    }

    static String label(WorkOrder order) {
        return label(order.customer().provider(), order.ref().value());
    }
}
