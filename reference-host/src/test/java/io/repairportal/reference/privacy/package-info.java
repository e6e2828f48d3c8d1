/**
 * What is left of somebody who was erased, in every column of the store.
 *
 * <p><b>What this package does not do:</b> it looks at no table of the shop; those are the host's.
 */
@NullMarked
package io.repairportal.reference.privacy;

import org.jspecify.annotations.NullMarked;
