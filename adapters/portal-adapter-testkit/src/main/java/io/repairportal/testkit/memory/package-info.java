/**
 * Adapters that keep everything in memory: for tests of hosts, of the portal itself, and as the shortest reading of what a port asks.
 *
 * <p>{@link io.repairportal.testkit.memory.InMemoryPortalStore} and {@link io.repairportal.testkit.memory.InMemoryShop} pass the same
 * contracts as every other adapter.
 *
 * <p><b>What this package does not do:</b> it survives no restart, has no {@link java.sql.Connection}, and is made for thousands of
 * records, not for millions. It is no store for a running portal.
 */
@NullMarked
package io.repairportal.testkit.memory;

import org.jspecify.annotations.NullMarked;
