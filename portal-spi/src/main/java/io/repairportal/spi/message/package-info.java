/**
 * Conversations between a customer and the shop.
 *
 * <p><b>What this package does not do:</b> it sends nothing; mails about messages leave through {@link io.repairportal.spi.notification}.
 */
@NullMarked
package io.repairportal.spi.message;

import org.jspecify.annotations.NullMarked;
