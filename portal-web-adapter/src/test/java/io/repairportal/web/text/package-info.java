/**
 * Tests of words, dates and amounts.
 *
 * <p><b>What this package does not do:</b> it renders no page.
 */
@NullMarked
package io.repairportal.web.text;

import org.jspecify.annotations.NullMarked;
