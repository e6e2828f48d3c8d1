/**
 * Feedback of customers.
 *
 * <p><b>What this package does not do:</b> no ratings yet.
 */
@NullMarked
package io.repairportal.core.feedback;

import org.jspecify.annotations.NullMarked;
