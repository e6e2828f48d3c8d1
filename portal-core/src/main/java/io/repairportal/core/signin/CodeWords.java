package io.repairportal.core.signin;

import io.repairportal.core.internal.Secrets;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Codes that people type: how they are made, and what is stored of them. */
public final class CodeWords {
    /** No letters and digits that are taken for each other. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int SPOKEN = 10;
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private CodeWords() {}

    /** Returns the six digits that belong to a nonce; the same for the same nonce, and nobody without the secret can tell them. */
    public static String digits(Secrets secrets, String nonce) {
        byte[] keyed = secrets.keyed("six-digits", nonce).getBytes(StandardCharsets.US_ASCII);
        return String.format(Locale.ROOT, "%06d", new BigInteger(1, keyed).mod(MILLION));
    }

    /** Returns ten letters and digits that staff can read out (A8). */
    public static String spoken(Secrets secrets) {
        return secrets.randomText(ALPHABET, SPOKEN);
    }

    /** Returns what is stored of a code; capitals, spaces and hyphens do not matter. */
    public static String answer(Secrets secrets, String typed) {
        String bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return secrets.keyed("code", bare);
    }
}
