/**
 * Whether everything the portal needs is configured (P64).
 *
 * <p><b>What this package does not do:</b> it changes nothing; configuration is the business of the host.
 */
@NullMarked
package io.repairportal.web.staff.setup;

import org.jspecify.annotations.NullMarked;
