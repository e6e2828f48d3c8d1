/**
 * The library as customers see it.
 *
 * <p><b>What this package does not do:</b> it opens no file; core checks the right each time and hands over the bytes.
 */
@NullMarked
package io.repairportal.web.resource;

import org.jspecify.annotations.NullMarked;
