/**
 * Proposals as rows.
 *
 * <p><b>What this package does not do:</b> it decides about none.
 */
@NullMarked
package io.repairportal.store.jpa.proposal;

import org.jspecify.annotations.NullMarked;
