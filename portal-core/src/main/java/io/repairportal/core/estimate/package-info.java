/**
 * Estimates as customers see them.
 *
 * <p><b>What this package does not do:</b> it decides no estimate; approving comes with its own evidence.
 */
@NullMarked
package io.repairportal.core.estimate;

import org.jspecify.annotations.NullMarked;
