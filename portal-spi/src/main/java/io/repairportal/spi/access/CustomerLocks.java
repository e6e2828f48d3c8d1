package io.repairportal.spi.access;

import io.repairportal.spi.customer.CustomerRef;

/** Which customers are locked as a whole (A11). */
public interface CustomerLocks {

    /** Returns the lock of a customer; {@link Lock#OPEN} if none was ever set. */
    Lock of(CustomerRef customer);

    /** Sets the lock and returns whether it was another one before. */
    boolean set(CustomerRef customer, Lock lock);
}
