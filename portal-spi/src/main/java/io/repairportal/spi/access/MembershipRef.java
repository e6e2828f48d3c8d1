package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;

/**
 * Names one membership of a provider.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record MembershipRef(String value) implements Comparable<MembershipRef> {
    /** Checks the characters. */
    public MembershipRef {
        Require.opaque(value, "membershipRef");
    }

    @Override
    public int compareTo(MembershipRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
