/**
 * What the portal decides: the services that a host or a page calls.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It knows no servlet, no SQL and no HTML. It asks the shop and the store through the ports of
 * {@code io.repairportal.spi} and never names an adapter.
 */
@NullMarked
package io.repairportal.core;

import org.jspecify.annotations.NullMarked;
