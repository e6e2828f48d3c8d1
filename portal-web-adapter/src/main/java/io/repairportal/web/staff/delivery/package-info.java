/**
 * Messages that wait, have left or failed, as staff see them (K7).
 *
 * <p><b>What this package does not do:</b> it sends nothing; that is the business of the outbox.
 */
@NullMarked
package io.repairportal.web.staff.delivery;

import org.jspecify.annotations.NullMarked;
