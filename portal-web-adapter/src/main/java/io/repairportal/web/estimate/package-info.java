/**
 * Estimates of a work order.
 *
 * <p><b>What this package does not do:</b> it adds nothing up; amounts are shown as the shop wrote them.
 */
@NullMarked
package io.repairportal.web.estimate;

import org.jspecify.annotations.NullMarked;
