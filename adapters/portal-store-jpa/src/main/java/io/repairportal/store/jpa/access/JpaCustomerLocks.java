package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.CustomerLocks;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** Locks of customers in the database. Of many who set the same lock at once one is told that it changed. */
final class JpaCustomerLocks implements CustomerLocks {
    private final Database database;

    JpaCustomerLocks(Database database) {
        this.database = database;
    }

    @Override
    public Lock of(CustomerRef customer) {
        return database.read(entities -> entities.createNamedQuery("customerLock.of", String.class)
                .setParameter("provider", customer.provider().value())
                .setParameter("customer", customer.value())
                .getResultStream()
                .findFirst()
                .map(Lock::valueOf)
                .orElse(Lock.OPEN));
    }

    @Override
    public boolean set(CustomerRef customer, Lock lock) {
        return database.write(entities -> lock == Lock.OPEN
                ? did(entities.createNamedQuery("customerLock.open"), customer)
                : did(locking(entities, "customerLock.change", lock), customer)
                        || did(locking(entities, "customerLock.first", lock), customer));
    }

    private static Query locking(EntityManager entities, String name, Lock lock) {
        return entities.createNamedQuery(name).setParameter("lock", lock.name());
    }

    private static boolean did(Query change, CustomerRef customer) {
        return change.setParameter("provider", customer.provider().value())
                        .setParameter("customer", customer.value())
                        .executeUpdate()
                == 1;
    }
}
