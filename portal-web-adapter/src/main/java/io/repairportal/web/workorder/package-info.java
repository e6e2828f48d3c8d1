/**
 * The list of work orders and the tracker of one.
 *
 * <p><b>What this package does not do:</b> it neither filters nor hides; it shows what core answered for this viewer.
 */
@NullMarked
package io.repairportal.web.workorder;

import org.jspecify.annotations.NullMarked;
