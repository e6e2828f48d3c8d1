package io.repairportal.testkit.memory;

import io.repairportal.spi.access.CustomerLocks;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.customer.CustomerRef;

/** Locks in a table by customer. */
final class InMemoryCustomerLocks implements CustomerLocks {
    private final Tables tables;

    InMemoryCustomerLocks(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Lock of(CustomerRef customer) {
        return tables.unitOfWork.step(() -> tables.lockOf(customer));
    }

    @Override
    public boolean set(CustomerRef customer, Lock lock) {
        return tables.unitOfWork.step(() -> {
            boolean another = tables.lockOf(customer) != lock;
            tables.locks.put(customer, lock);
            return another;
        });
    }
}
