package io.repairportal.core.access;

/** Addresses and numbers shortened so far that their owner recognises them and nobody else learns them (P67). */
public final class Masked {
    private Masked() {}

    /** Returns {@code d…@example.com} for a mail address, {@code …143} for anything else. */
    public static String address(String address) {
        int at = address.indexOf('@');
        if (at > 0) {
            return address.charAt(0) + "…" + address.substring(at);
        }
        return "…" + address.substring(Math.max(0, address.length() - 3));
    }
}
