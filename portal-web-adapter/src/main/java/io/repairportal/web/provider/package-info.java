/**
 * The page about the shop itself: where it is, when it is open, how to reach it (I4).
 *
 * <p><b>What this package does not do:</b> it keeps no facts; name, sites and hours are the shop's own.
 */
@NullMarked
package io.repairportal.web.provider;

import org.jspecify.annotations.NullMarked;
