/**
 * The tables of the store: their names, how they come into being, and which versions of them this program understands.
 *
 * <p><b>What this package does not do:</b> it reads and writes no record.
 */
@NullMarked
package io.repairportal.store.jpa.schema;

import org.jspecify.annotations.NullMarked;
