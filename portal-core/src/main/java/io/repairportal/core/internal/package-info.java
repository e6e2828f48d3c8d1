/**
 * What the services share: parts given to the builder, keyed hashing and sealing.
 *
 * <p><b>What this package does not do:</b> it is exported to nobody.
 */
@NullMarked
package io.repairportal.core.internal;

import org.jspecify.annotations.NullMarked;
