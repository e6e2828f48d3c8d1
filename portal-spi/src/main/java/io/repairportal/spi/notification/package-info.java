/**
 * Messages that leave the portal, and events for the host.
 *
 * <p><b>What this package does not do:</b> it neither renders nor sends; it keeps what waits to leave.
 */
@NullMarked
package io.repairportal.spi.notification;

import org.jspecify.annotations.NullMarked;
