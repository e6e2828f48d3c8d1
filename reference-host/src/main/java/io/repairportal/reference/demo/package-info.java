/**
 * A demonstration: three shops of different trades with customers and work orders, pages that explain the ways in, and a mailbox that
 * shows what customers would receive.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>Nothing in it runs in production. It uses the portal as any host would, through its public API.
 */
@NullMarked
package io.repairportal.reference.demo;

import org.jspecify.annotations.NullMarked;
