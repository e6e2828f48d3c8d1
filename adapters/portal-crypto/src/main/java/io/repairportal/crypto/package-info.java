/**
 * Passwords as Argon2id hashes (RFC 9106).
 *
 * <p><b>What this package does not do:</b> it knows no rule about which password is good, counts no guesses and limits no load; the portal
 * does that before it asks for a hash. It encrypts nothing and makes no tokens.
 */
@NullMarked
package io.repairportal.crypto;

import org.jspecify.annotations.NullMarked;
