/**
 * Sends the portal's mails through Jakarta Mail.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It does not choose recipients, write texts, or try again: the outbox does. One call is one attempt.
 */
@NullMarked
package io.repairportal.mail.jakarta;

import org.jspecify.annotations.NullMarked;
