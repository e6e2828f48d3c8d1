/**
 * Conversations: what customers write, what staff answer.
 *
 * <p><b>What this package does not do:</b> it sends nothing itself; mails leave through the outbox.
 */
@NullMarked
package io.repairportal.core.message;

import org.jspecify.annotations.NullMarked;
