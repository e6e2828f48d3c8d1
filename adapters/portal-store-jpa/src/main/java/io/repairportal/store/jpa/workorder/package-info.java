/**
 * Work orders for hosts that have no table of their own.
 *
 * <p><b>What this package does not do:</b> it knows nothing of what customers may see.
 */
@NullMarked
package io.repairportal.store.jpa.workorder;

import org.jspecify.annotations.NullMarked;
