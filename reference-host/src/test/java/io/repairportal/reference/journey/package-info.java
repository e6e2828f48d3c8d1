/**
 * The whole host as a process of its own, visited over HTTP.
 *
 * <p><b>What this package does not do:</b> it looks at no page with eyes; that is the business of the tests in a real browser.
 */
@NullMarked
package io.repairportal.reference.journey;

import org.jspecify.annotations.NullMarked;
