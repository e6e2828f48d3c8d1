package io.repairportal.crypto;

/**
 * What one hash costs whoever computes it, be it the shop or somebody who stole its database.
 *
 * @param memoryKib memory in KiB; at least 8 for each lane, at most 1,048,576
 * @param passes how often the memory is walked through; 1 to 20
 * @param lanes how many parts of the memory could be filled at once; 1 to 16
 */
public record Argon2Cost(int memoryKib, int passes, int lanes) {
    private static final Argon2Cost STANDARD = new Argon2Cost(19_456, 2, 1);

    /** Checks the ranges. */
    public Argon2Cost {
        between(lanes, 1, 16, "lanes");
        between(passes, 1, 20, "passes");
        between(memoryKib, 8 * lanes, 1_048_576, "memoryKib");
    }

    /** Returns the least cost that new hashes may have: 19 MiB, two passes, one lane (P7; OWASP, Password Storage Cheat Sheet). */
    public static Argon2Cost standard() {
        return STANDARD;
    }

    /** Returns whether this is at least as much of everything as {@code other}. */
    public boolean isAtLeast(Argon2Cost other) {
        return memoryKib >= other.memoryKib && passes >= other.passes && lanes >= other.lanes;
    }

    private static void between(int value, int least, int most, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be between " + least + " and " + most + ", is " + value);
        }
    }
}
