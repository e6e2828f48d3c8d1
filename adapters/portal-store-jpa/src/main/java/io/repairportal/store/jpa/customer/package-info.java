/**
 * Customers for hosts that have no table of their own.
 *
 * <p><b>What this package does not do:</b> it knows no logins.
 */
@NullMarked
package io.repairportal.store.jpa.customer;

import org.jspecify.annotations.NullMarked;
