/**
 * The demo in a real browser: whole journeys, accessibility, what the console says, pictures to look at.
 *
 * <p><b>What this package does not do:</b> it repeats no rule that a faster test proves; it shows that a person gets through.
 */
@NullMarked
package io.repairportal.reference.browser;

import org.jspecify.annotations.NullMarked;
