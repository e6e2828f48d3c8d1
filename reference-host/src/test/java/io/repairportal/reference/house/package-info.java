/**
 * Rules that hold for all modules at once, checked on the compiled classes of the whole build.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It does not look at layout or sizes: the formatter and Checkstyle do.
 */
@NullMarked
package io.repairportal.reference.house;

import org.jspecify.annotations.NullMarked;
