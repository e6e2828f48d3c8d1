/**
 * What customers and shop write to each other, and the contact page.
 *
 * <p><b>What this package does not do:</b> it neither stores nor mails; the service in core does both.
 */
@NullMarked
package io.repairportal.web.message;

import org.jspecify.annotations.NullMarked;
