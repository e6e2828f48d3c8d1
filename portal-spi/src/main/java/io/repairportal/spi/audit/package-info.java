/**
 * Who did what, per provider, in a chain that shows whether anything of it was changed later (O3, P66).
 *
 * <p><b>What this package does not do:</b> it keeps no texts of customers and no secrets, and it computes no hashes; that is the core's.
 */
@NullMarked
package io.repairportal.spi.audit;

import org.jspecify.annotations.NullMarked;
