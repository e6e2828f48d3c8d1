package io.repairportal.spi.access;

/**
 * Turns passwords into what is stored of them, and recognises them again. Slow on purpose; the portal calls it only on a bounded pool of
 * its own, and only after the guess counters agreed (P8). Called from many threads at once.
 */
public interface PasswordHasher {

    /** Returns the hash of a password, with a new salt. The array is not kept. */
    PasswordHash hash(char[] password);

    /** Returns whether {@code password} is the one that was hashed; {@code false} also for a hash it cannot read. Constant in time for equal parameters. */
    boolean matches(char[] password, PasswordHash hash);

    /** Returns whether the hash was made with weaker parameters than new ones are, and should be made anew at the next sign-in (P7). */
    boolean isOutdated(PasswordHash hash);
}
