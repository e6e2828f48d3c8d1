/**
 * Work orders as customers see them: list, tracker, stages, tasks.
 *
 * <p><b>What this package does not do:</b> it formats nothing; whatever leaves it holds no hidden stage, task or file (B3).
 */
@NullMarked
package io.repairportal.core.workorder;

import org.jspecify.annotations.NullMarked;
