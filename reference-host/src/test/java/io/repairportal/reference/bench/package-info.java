/**
 * How fast the portal is beside something written by hand for the same page; started by hand, as BENCHMARKS.md says.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It is no test and fails no build: times depend on the machine. What can be counted is counted by tests elsewhere.
 */
@NullMarked
package io.repairportal.reference.bench;

import org.jspecify.annotations.NullMarked;
