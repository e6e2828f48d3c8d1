package io.repairportal.reference.openrepair;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/** Names and choices that follow from a text alone, so that every run makes the same ones. */
final class Hashes {
    private Hashes() {}

    /** Returns the first {@code digits} hexadecimal digits of the SHA-256 of {@code text}. */
    static String hex(String text, int digits) {
        return HexFormat.of().formatHex(sha256(text)).substring(0, digits);
    }

    /** Returns a number from 0 to {@code bound} - 1 that follows from both texts. */
    static int choice(String text, String what, int bound) {
        byte[] hash = sha256(what + ":" + text);
        int number = ((hash[0] & 0xff) << 16) | ((hash[1] & 0xff) << 8) | (hash[2] & 0xff);
        return number % bound;
    }

    /** Returns {@code text} in lower-case ASCII letters, digits and hyphens, at most {@code most} characters; perhaps empty. */
    static String slug(String text, int most) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(most, plain.length()));
        return cut.replaceAll("^-+|-+$", "");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
