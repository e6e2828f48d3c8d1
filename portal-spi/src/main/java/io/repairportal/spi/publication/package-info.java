/**
 * What customers may see: publications of work orders and files, stage plans with their explanations, promised dates.
 *
 * <p><b>What this package does not do:</b> it holds no facts of the shop beyond what lists are searched and sorted by.
 */
@NullMarked
package io.repairportal.spi.publication;

import org.jspecify.annotations.NullMarked;
