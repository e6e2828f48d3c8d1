/**
 * Customers and their people: memberships, invitations, links, locks, and what they see (K3, K4, K5, A8, A11).
 *
 * <p><b>What this package does not do:</b> it decides nothing about access; that is core.access.
 */
@NullMarked
package io.repairportal.web.staff.customer;

import org.jspecify.annotations.NullMarked;
