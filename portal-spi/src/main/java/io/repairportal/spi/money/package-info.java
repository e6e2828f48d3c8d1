/**
 * Money as the shop writes it.
 *
 * <p><b>What this package does not do:</b> it converts no currencies and knows no floating point.
 */
@NullMarked
package io.repairportal.spi.money;

import org.jspecify.annotations.NullMarked;
