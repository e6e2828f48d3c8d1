/**
 * Providers for hosts that have no table of their own.
 *
 * <p><b>What this package does not do:</b> it re-encodes no logo.
 */
@NullMarked
package io.repairportal.store.jpa.provider;

import org.jspecify.annotations.NullMarked;
