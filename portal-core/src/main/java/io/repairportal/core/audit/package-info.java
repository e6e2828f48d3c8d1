/**
 * Who did what: reading, checking and exporting the audit trail.
 *
 * <p><b>What this package does not do:</b> it writes nothing down; each service records its own acts.
 */
@NullMarked
package io.repairportal.core.audit;

import org.jspecify.annotations.NullMarked;
