/**
 * Settings and look of each provider.
 *
 * <p><b>What this package does not do:</b> it caches nothing that decides who may see what.
 */
@NullMarked
package io.repairportal.core.settings;

import org.jspecify.annotations.NullMarked;
