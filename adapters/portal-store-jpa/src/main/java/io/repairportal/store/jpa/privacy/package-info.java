/**
 * What is known about one person, over the tables of all features (O4).
 *
 * <p><b>What this package does not do:</b> it has no table of its own; the statements stand beside the rows they change.
 */
@NullMarked
package io.repairportal.store.jpa.privacy;

import org.jspecify.annotations.NullMarked;
