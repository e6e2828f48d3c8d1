/**
 * Photos and documents as customers see them, those of the customer itself among them.
 *
 * <p><b>What this package does not do:</b> it takes no uploads; they come with requests.
 */
@NullMarked
package io.repairportal.core.document;

import org.jspecify.annotations.NullMarked;
