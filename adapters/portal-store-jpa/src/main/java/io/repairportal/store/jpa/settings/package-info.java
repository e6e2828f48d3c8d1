/**
 * The settings of providers as rows.
 *
 * <p><b>What this package does not do:</b> it does not check whether settings make sense together.
 */
@NullMarked
package io.repairportal.store.jpa.settings;

import org.jspecify.annotations.NullMarked;
