/**
 * Parts that are never queried alone, written as JSON into text columns with their format number.
 *
 * <p><b>What this package does not do:</b> it knows no table and is part of no public signature.
 */
@NullMarked
package io.repairportal.store.jpa.json;

import org.jspecify.annotations.NullMarked;
