package io.repairportal.core.internal;

import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.SessionHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Everything the portal's secret is used for: keyed hashes, sealed texts, random tokens. Each use has its own key, derived from the secret
 * and a purpose, so that a value made for one purpose is worthless for another. Safe for use by many threads.
 */
public final class Secrets {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] secret;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();
    private final Map<String, Mac> macs = new ConcurrentHashMap<>();
    private final SecureRandom random;

    /** Uses this secret, at least 32 characters, and this source of random bytes. */
    public Secrets(String secret, SecureRandom random) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.random = random;
    }

    /** Returns 256 random bits in base64url. */
    public String randomToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    /** Returns {@code length} characters, each of them any of {@code alphabet} with equal chance. */
    public String randomText(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int at = 0; at < length; at++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** Returns what is stored of a link's token. */
    public static KeyHash linkHash(String token) {
        return new KeyHash(sha256("link:" + token));
    }

    /** Returns what is stored of a one-time key's token; the same token for another purpose has another hash. */
    public static KeyHash keyHash(KeyPurpose purpose, String token) {
        return new KeyHash(sha256(purpose + ":" + token));
    }

    /** Returns what is stored of a session's token. */
    public static SessionHash sessionHash(String token) {
        return new SessionHash(sha256("session:" + token));
    }

    /** Returns the HMAC-SHA-256 of {@code text} under the key of {@code purpose}, in base64url. */
    public String keyed(String purpose, String text) {
        return BASE64.encodeToString(mac(purpose).doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns a base64url text hidden behind as many random bytes, which stand in front: never the same twice. */
    public String masked(String text) {
        byte[] hidden = Base64.getUrlDecoder().decode(text);
        byte[] pad = new byte[hidden.length];
        random.nextBytes(pad);
        return BASE64.encodeToString(ByteBuffer.allocate(2 * pad.length)
                .put(pad)
                .put(crossed(hidden, pad))
                .array());
    }

    /** Returns what {@link #masked} has hidden; of anything else some other text. */
    public static String unmasked(String masked) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(masked);
            int half = bytes.length / 2;
            return BASE64.encodeToString(
                    crossed(Arrays.copyOfRange(bytes, half, 2 * half), Arrays.copyOf(bytes, half)));
        } catch (IllegalArgumentException altered) {
            return "";
        }
    }

    /** Compares without telling by its duration how much is equal. */
    public static boolean same(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** Encrypts {@code text} with AES-256-GCM under the key of {@code purpose}. */
    public String seal(String purpose, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, purpose, nonce, text.getBytes(StandardCharsets.UTF_8));
        return BASE64.encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array());
    }

    /** Decrypts what {@link #seal} made; throws {@link IllegalArgumentException} if it was altered or sealed with another secret. */
    public String unseal(String purpose, String sealed) {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        if (bytes.length < NONCE_BYTES) {
            throw new IllegalArgumentException("too short to be a sealed text");
        }
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        byte[] content = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        return new String(crypt(Cipher.DECRYPT_MODE, purpose, nonce, content), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, String purpose, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key("seal:" + purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException altered) {
            throw new IllegalArgumentException("cannot be opened: altered, or sealed with another secret", altered);
        }
    }

    private static byte[] crossed(byte[] bytes, byte[] pad) {
        byte[] crossed = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            crossed[at] = (byte) (bytes[at] ^ pad[at]);
        }
        return crossed;
    }

    /** Returns the key of a purpose, of which there are a handful; derived once. */
    private byte[] key(String purpose) {
        return keys.computeIfAbsent(
                purpose, use -> hmac(secret, ("repair-portal:" + use).getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the function of a purpose, for one use. */
    private Mac mac(String purpose) {
        try {
            // why a copy: finding the function and preparing its key takes longer than using it
            return (Mac) macs.computeIfAbsent(purpose, use -> mac(key(use))).clone();
        } catch (CloneNotSupportedException another) {
            return mac(key(purpose));
        }
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        return mac(key).doFinal(text);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", missing);
        }
    }

    private static String sha256(String text) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
