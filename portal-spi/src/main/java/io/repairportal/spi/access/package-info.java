/**
 * Who is asking: scopes, permissions, sessions, access links, and the host's own login.
 *
 * <p><b>What this package does not do:</b> it decides nothing. Adapters answer what is stored; the portal's core decides what follows.
 */
@NullMarked
package io.repairportal.spi.access;

import org.jspecify.annotations.NullMarked;
