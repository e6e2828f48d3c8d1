/**
 * The library as staff keep it (E3).
 *
 * <p><b>What this package does not do:</b> it does not judge files; what may be kept decides core by their content.
 */
@NullMarked
package io.repairportal.web.staff.resource;

import org.jspecify.annotations.NullMarked;
