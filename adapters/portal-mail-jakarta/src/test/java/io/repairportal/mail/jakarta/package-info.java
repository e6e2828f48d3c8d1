/**
 * Mails sent to real servers on this machine: one that keeps them, and one that misbehaves on purpose.
 *
 * <h2>What this package does not do</h2>
 *
 * <p>It sends nothing beyond the loopback interface.
 */
@NullMarked
package io.repairportal.mail.jakarta;

import org.jspecify.annotations.NullMarked;
