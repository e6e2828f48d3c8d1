/**
 * The audit trail as rows.
 *
 * <p><b>What this package does not do:</b> it computes no hash and checks none; it only keeps the numbers without gaps.
 */
@NullMarked
package io.repairportal.store.jpa.audit;

import org.jspecify.annotations.NullMarked;
