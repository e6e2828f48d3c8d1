/**
 * How this host logs: plain lines on standard error.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It reads no configuration file, which saves a tenth of a second at every start.
 */
@NullMarked
package io.repairportal.reference.logging;

import org.jspecify.annotations.NullMarked;
