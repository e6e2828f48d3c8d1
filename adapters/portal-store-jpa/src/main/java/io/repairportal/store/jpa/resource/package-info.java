/**
 * The library of each provider: folders and resources, whose bytes are kept elsewhere.
 *
 * <p><b>What this package does not do:</b> it does not say who may see resources.
 */
@NullMarked
package io.repairportal.store.jpa.resource;

import org.jspecify.annotations.NullMarked;
