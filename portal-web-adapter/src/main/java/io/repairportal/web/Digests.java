package io.repairportal.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for content: the same bytes, the same name. */
final class Digests {
    private Digests() {}

    /** Returns the first 96 bits of the SHA-256 of these bytes, in hexadecimal. */
    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes), 0, 12);
    }

    /** Returns the same as an entity tag. */
    static String tag(byte[] bytes) {
        return '"' + of(bytes) + '"';
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
