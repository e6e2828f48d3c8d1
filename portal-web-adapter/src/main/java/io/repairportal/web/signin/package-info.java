/**
 * Opening a repair by its access link, and leaving it.
 *
 * <p><b>What this package does not do:</b> it knows no names and counts no tries; it asks core.
 */
@NullMarked
package io.repairportal.web.signin;

import org.jspecify.annotations.NullMarked;
