/**
 * Bytes: contents handed through, the place they are kept, and pictures made smaller.
 *
 * <p><b>What this package does not do:</b> it decides nothing about who may see a file.
 */
@NullMarked
package io.repairportal.spi.file;

import org.jspecify.annotations.NullMarked;
