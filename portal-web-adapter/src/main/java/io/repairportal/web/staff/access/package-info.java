/**
 * Sets of access rights, as administrators define them (K2).
 *
 * <p><b>What this package does not do:</b> it decides nothing about what a set permits; that is core.access.
 */
@NullMarked
package io.repairportal.web.staff.access;

import org.jspecify.annotations.NullMarked;
