/**
 * Who works at a provider, as far as customers hear of it.
 *
 * <p><b>What this package does not do:</b> it says nothing about what staff may do in the portal.
 */
@NullMarked
package io.repairportal.spi.staff;

import org.jspecify.annotations.NullMarked;
