package io.repairportal.spi.proposal;

import io.repairportal.spi.internal.Require;

/**
 * Names one proposal within its provider.
 *
 * @param value 1 to 64 of A-Z a-z 0-9 . _ ~ : -
 */
public record ProposalRef(String value) implements Comparable<ProposalRef> {
    /** Checks the characters. */
    public ProposalRef {
        Require.opaque(value, "proposalRef");
    }

    @Override
    public int compareTo(ProposalRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
