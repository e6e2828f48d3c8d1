/**
 * Photos and documents of a work order.
 *
 * <p><b>What this package does not do:</b> it opens no file; core checks the right each time and hands over the bytes.
 */
@NullMarked
package io.repairportal.web.document;

import org.jspecify.annotations.NullMarked;
