/**
 * What the portal knows about one person, to be handed to her and to be forgotten (O4), and what is forgotten by itself after a time.
 *
 * <p><b>What this package does not do:</b> it forgets nothing of the shop's own facts; those belong to the host, which hears of the erasure as
 * {@link io.repairportal.spi.notification.HostEvents.Event.PersonErased}.
 */
@NullMarked
package io.repairportal.spi.privacy;

import org.jspecify.annotations.NullMarked;
