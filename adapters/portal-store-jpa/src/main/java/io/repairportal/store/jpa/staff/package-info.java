/**
 * Staff for hosts that have no table of their own.
 *
 * <p><b>What this package does not do:</b> it knows no rights.
 */
@NullMarked
package io.repairportal.store.jpa.staff;

import org.jspecify.annotations.NullMarked;
