/**
 * Pictures made here, good and bad, and what becomes of them.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It keeps no picture files: every byte is generated.
 */
@NullMarked
package io.repairportal.media;

import org.jspecify.annotations.NullMarked;
