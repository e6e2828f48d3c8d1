/**
 * Estimates for hosts that have no table of their own.
 *
 * <p><b>What this package does not do:</b> it decides nothing.
 */
@NullMarked
package io.repairportal.store.jpa.estimate;

import org.jspecify.annotations.NullMarked;
