/**
 * What an adapter must prove: one contract per port, in-memory adapters, fixtures and a clock that tests move.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It does not measure speed and is no part of a running portal. An adapter that passes here still decides for itself how
 * it stores or sends.
 */
@NullMarked
package io.repairportal.testkit;

import org.jspecify.annotations.NullMarked;
