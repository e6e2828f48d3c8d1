/**
 * Bytes on the local disk.
 *
 * <p><b>What this package does not do:</b> it knows neither names nor owners of files.
 */
@NullMarked
package io.repairportal.store.jpa.file;

import org.jspecify.annotations.NullMarked;
