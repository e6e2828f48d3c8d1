/**
 * What staff show and tell customers about a work order (K6).
 *
 * <p><b>What this package does not do:</b> the facts of a work order are the shop's and are not changed here.
 */
@NullMarked
package io.repairportal.web.staff.workorder;

import org.jspecify.annotations.NullMarked;
