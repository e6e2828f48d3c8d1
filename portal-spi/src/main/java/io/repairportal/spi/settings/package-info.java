/**
 * What each provider has set in the portal.
 *
 * <p><b>What this package does not do:</b> name, look and opening hours are facts of the shop, in {@link io.repairportal.spi.provider}.
 */
@NullMarked
package io.repairportal.spi.settings;

import org.jspecify.annotations.NullMarked;
