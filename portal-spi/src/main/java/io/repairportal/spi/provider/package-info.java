/**
 * The shops: name, look, languages, locations, opening hours, call centre.
 *
 * <p><b>What this package does not do:</b> it holds no settings of the portal; those are in {@link io.repairportal.spi.settings}.
 */
@NullMarked
package io.repairportal.spi.provider;

import org.jspecify.annotations.NullMarked;
