/**
 * What people see, for machines: JSON over the same services, behind the same gate.
 *
 * <p><b>What this package does not do:</b> it decides nothing and hides nothing; what a viewer must not see never reaches it.
 */
@NullMarked
package io.repairportal.web.api;

import org.jspecify.annotations.NullMarked;
