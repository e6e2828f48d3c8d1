/**
 * Feedback as rows.
 *
 * <p><b>What this package does not do:</b> it judges nothing.
 */
@NullMarked
package io.repairportal.store.jpa.feedback;

import org.jspecify.annotations.NullMarked;
