/**
 * Who did what, for portal administrators (O3, P66).
 *
 * <p><b>What this package does not do:</b> it writes nothing down.
 */
@NullMarked
package io.repairportal.web.staff.audit;

import org.jspecify.annotations.NullMarked;
