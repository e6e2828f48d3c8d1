/**
 * Whom the shop works for: customers, who belong to exactly one provider, and their contacts.
 *
 * <p><b>What this package does not do:</b> it knows no logins. A customer exists without any.
 */
@NullMarked
package io.repairportal.spi.customer;

import org.jspecify.annotations.NullMarked;
