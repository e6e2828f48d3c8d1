/**
 * Sessions, access links, one-time keys, counters, and people with what they may do, as rows.
 *
 * <p><b>What this package does not do:</b> it knows hashes only; no token ever reaches it.
 */
@NullMarked
package io.repairportal.store.jpa.access;

import org.jspecify.annotations.NullMarked;
