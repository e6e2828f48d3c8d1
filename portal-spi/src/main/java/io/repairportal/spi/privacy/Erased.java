package io.repairportal.spi.privacy;

import io.repairportal.spi.internal.Require;

/**
 * How much was forgotten about one person at one provider.
 *
 * @param anonymised messages and feedback that lost the name of their author; their texts stay
 * @param links access links that were sent to her
 * @param keys invitations and codes about the membership
 * @param proposals what she wanted the shop's facts to become
 * @param unsent messages to her that had not left
 */
public record Erased(int anonymised, int links, int keys, int proposals, int unsent) {
    /** Checks that nothing is negative. */
    public Erased {
        Require.between(anonymised, 0, Integer.MAX_VALUE, "anonymised");
        Require.between(links, 0, Integer.MAX_VALUE, "links");
        Require.between(keys, 0, Integer.MAX_VALUE, "keys");
        Require.between(proposals, 0, Integer.MAX_VALUE, "proposals");
        Require.between(unsent, 0, Integer.MAX_VALUE, "unsent");
    }

    /** Returns that nothing was there. */
    public static Erased nothing() {
        return new Erased(0, 0, 0, 0, 0);
    }
}
