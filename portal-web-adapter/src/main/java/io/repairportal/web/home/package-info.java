/**
 * The start page.
 *
 * <p><b>What this package does not do:</b> it shows no record that core has not answered for this very viewer.
 */
@NullMarked
package io.repairportal.web.home;

import org.jspecify.annotations.NullMarked;
