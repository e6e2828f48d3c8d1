/**
 * What all pages of the back office have in common: frame, menu, forms and how they are read.
 *
 * <p><b>What this package does not do:</b> it decides nothing; who staff are says the host, what they may do decides core.
 */
@NullMarked
package io.repairportal.web.staff;

import org.jspecify.annotations.NullMarked;
