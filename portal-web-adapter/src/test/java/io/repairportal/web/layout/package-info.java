/**
 * Tests of the frame and its colours.
 *
 * <p><b>What this package does not do:</b> it needs no browser.
 */
@NullMarked
package io.repairportal.web.layout;

import org.jspecify.annotations.NullMarked;
