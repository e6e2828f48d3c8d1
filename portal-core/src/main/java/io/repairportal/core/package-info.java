/**
 * The portal as a host sees it: {@code Portal} is the one door; {@code access.Actor} says who acts.
 *
 * <p><b>What this package does not do:</b> no servlet, no SQL, no HTML. Pages live in the web adapter, data behind the ports of the SPI.
 */
@NullMarked
package io.repairportal.core;

import org.jspecify.annotations.NullMarked;
