/**
 * Reading repairs of the Open Repair Data Standard into a portal: a group becomes a provider, a record a work order.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It repairs no data: a row that is not understood is named with its line and left out. It knows no real customers; it invents them.
 */
@NullMarked
package io.repairportal.reference.openrepair;

import org.jspecify.annotations.NullMarked;
