/**
 * What customers did, as the first page of the back office (K7, D5).
 *
 * <p><b>What this package does not do:</b> it answers nothing; that happens on the page of the work order.
 */
@NullMarked
package io.repairportal.web.staff.inbox;

import org.jspecify.annotations.NullMarked;
