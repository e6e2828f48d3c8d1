/**
 * What the portal asks of the application it lives in, and of the adapters plugged into it.
 *
 * <p>{@link io.repairportal.spi.HostApplication} names the ports over the shop's facts, {@link io.repairportal.spi.PortalStore} those
 * over the portal's own records. Packages below are named after features and hold ports and the words they speak.
 *
 * <p><b>What this package does not do:</b> it decides nothing, reads no database, knows no HTTP. Everything here is an interface, a
 * record or an enum.
 */
@NullMarked
package io.repairportal.spi;

import org.jspecify.annotations.NullMarked;
