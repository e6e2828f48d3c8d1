/**
 * Work orders and their repair plan: stages and tasks.
 *
 * <p><b>What this package does not do:</b> it knows nothing of what customers may see; that is {@link io.repairportal.spi.publication}.
 */
@NullMarked
package io.repairportal.spi.workorder;

import org.jspecify.annotations.NullMarked;
