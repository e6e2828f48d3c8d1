/**
 * Mails and text messages, ready to be sent.
 *
 * <p><b>What this package does not do:</b> it knows no templates and retries nothing; the portal does both.
 */
@NullMarked
package io.repairportal.spi.mail;

import org.jspecify.annotations.NullMarked;
