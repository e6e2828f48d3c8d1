package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;

/**
 * Names one report of many invitations.
 *
 * @param value 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record InvitationReportRef(String value) {
    /** Checks the characters. */
    public InvitationReportRef {
        Require.opaque(value, "invitationReportRef");
    }

    @Override
    public String toString() {
        return value;
    }
}
