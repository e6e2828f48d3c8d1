/**
 * Messages that leave: rendering, the outbox and its worker.
 *
 * <p><b>What this package does not do:</b> it speaks no SMTP; adapters do.
 */
@NullMarked
package io.repairportal.core.notification;

import org.jspecify.annotations.NullMarked;
