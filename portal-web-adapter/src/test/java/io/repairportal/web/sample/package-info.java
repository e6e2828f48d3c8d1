/**
 * Sample pages: every template with views as a shop would fill them, for tests and for people who want to see the look.
 *
 * <p><b>What this package does not do:</b> it asks no service; its views are written by hand.
 */
@NullMarked
package io.repairportal.web.sample;

import org.jspecify.annotations.NullMarked;
