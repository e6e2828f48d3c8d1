/**
 * Conversations as rows.
 *
 * <p><b>What this package does not do:</b> it sends nothing.
 */
@NullMarked
package io.repairportal.store.jpa.message;

import org.jspecify.annotations.NullMarked;
