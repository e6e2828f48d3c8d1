/**
 * Stage plans and what customers read about each stage (K8).
 *
 * <p><b>What this package does not do:</b> it moves no work order; that happens on the page of the work order.
 */
@NullMarked
package io.repairportal.web.staff.stageplan;

import org.jspecify.annotations.NullMarked;
