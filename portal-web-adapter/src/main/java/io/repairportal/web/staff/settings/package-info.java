/**
 * How the portal of a provider works, as administrators set it (K1, A16).
 *
 * <p><b>What this package does not do:</b> name, look and opening hours are facts of the shop and are not changed here.
 */
@NullMarked
package io.repairportal.web.staff.settings;

import org.jspecify.annotations.NullMarked;
