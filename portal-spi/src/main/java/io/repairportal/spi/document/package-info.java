/**
 * Photos and documents: files that belong to a work order, and papers of the customer itself.
 *
 * <p><b>What this package does not do:</b> it does not say which of them customers may see.
 */
@NullMarked
package io.repairportal.spi.document;

import org.jspecify.annotations.NullMarked;
