/**
 * Message templates in the back office.
 *
 * <p><b>What this package does not do:</b> it does not judge words and does not write messages; the desk of the core does both.
 */
@NullMarked
package io.repairportal.web.staff.template;

import org.jspecify.annotations.NullMarked;
