/**
 * What customers think of the shop.
 *
 * <p><b>What this package does not do:</b> it neither stores nor mails.
 */
@NullMarked
package io.repairportal.web.feedback;

import org.jspecify.annotations.NullMarked;
