/**
 * "Your data" (O4): what the portal holds about a person, to be taken along, and how she is forgotten.
 *
 * <p><b>What this package does not do:</b> it changes no fact of the shop. The host hears of an erasure and decides what its books need.
 */
@NullMarked
package io.repairportal.core.privacy;

import org.jspecify.annotations.NullMarked;
