/**
 * Photos and documents for hosts that have no table of their own.
 *
 * <p><b>What this package does not do:</b> it does not say which of them customers may see.
 */
@NullMarked
package io.repairportal.store.jpa.document;

import org.jspecify.annotations.NullMarked;
