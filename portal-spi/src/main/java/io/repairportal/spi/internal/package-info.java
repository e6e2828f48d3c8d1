/**
 * Checks shared by the records of this module.
 *
 * <p><b>What this package does not do:</b> it is exported to nobody; adapters write their own checks.
 */
@NullMarked
package io.repairportal.spi.internal;

import org.jspecify.annotations.NullMarked;
