/**
 * Estimates: what work would cost, version by version.
 *
 * <p><b>What this package does not do:</b> it decides nothing yet; approving comes with its own method.
 */
@NullMarked
package io.repairportal.spi.estimate;

import org.jspecify.annotations.NullMarked;
