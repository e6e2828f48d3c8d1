/**
 * The portal as a host sees it: {@link io.repairportal.core.Portal} is the one door; {@link io.repairportal.core.Actor} says who acts.
 *
 * <p><b>What this package does not do:</b> no servlet, no SQL, no HTML. Pages live in the web adapter, data behind the ports of the SPI.
 */
@NullMarked
package io.repairportal.core;

import org.jspecify.annotations.NullMarked;
