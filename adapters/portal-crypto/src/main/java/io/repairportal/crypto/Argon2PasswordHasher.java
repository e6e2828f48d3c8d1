package io.repairportal.crypto;

import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.PasswordHasher;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Customers' passwords, stored so that a copy of the database gives none of them away: Argon2id (RFC 9106) with a salt of 16 random bytes
 * and a result of 32.
 *
 * <p>Each call takes the memory of its {@link Argon2Cost} and 20 to 80 ms at the standard cost; limit how many run at once. That memory is
 * kept for the next call, wiped, as long as the heap is not tight. What a call derives from a password is wiped when it returns; the caller
 * wipes the array. Passwords are hashed character by character as they are given; whoever calls brings them into one Unicode form first. Safe
 * for use by many threads.
 */
public final class Argon2PasswordHasher implements PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int TAG_BYTES = 32;
    private static final int MOST_BYTES_PER_CHAR = 3;

    private final Argon2Cost cost;
    private final SecureRandom random;
    private @Nullable Argon2Memory memory;

    /** Makes hashes at this cost, whatever it is; for tests of this package. */
    Argon2PasswordHasher(Argon2Cost cost, SecureRandom random) {
        this.cost = Objects.requireNonNull(cost, "cost");
        this.random = Objects.requireNonNull(random, "random");
    }

    /** Returns a hasher at the standard cost. */
    public static Argon2PasswordHasher standard() {
        return costing(Argon2Cost.standard());
    }

    /** Returns a hasher at a higher cost than the standard; in nothing may it be lower. */
    public static Argon2PasswordHasher costing(Argon2Cost cost) {
        if (!cost.isAtLeast(Argon2Cost.standard())) {
            throw new IllegalArgumentException("passwords cost at least " + Argon2Cost.standard() + " (P7), not " + cost
                    + ": raise what is lower");
        }
        return new Argon2PasswordHasher(cost, new SecureRandom());
    }

    @Override
    public PasswordHash hash(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] tag = tag(password, cost, salt, TAG_BYTES);
        return new PasswordHash(new Argon2Text(cost, salt, tag).text());
    }

    @Override
    public boolean matches(char[] password, PasswordHash hash) {
        return Argon2Text.of(hash.value())
                .map(stored -> MessageDigest.isEqual(
                        stored.tag(), tag(password, stored.cost(), stored.salt(), stored.tag().length)))
                .orElse(false);
    }

    @Override
    public boolean isOutdated(PasswordHash hash) {
        return Argon2Text.of(hash.value())
                .map(stored -> !stored.cost().isAtLeast(cost)
                        || stored.salt().length < SALT_BYTES
                        || stored.tag().length < TAG_BYTES)
                .orElse(true);
    }

    private byte[] tag(char[] password, Argon2Cost cost, byte[] salt, int length) {
        byte[] bytes = utf8(password);
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .withBlockPool(memory().blocks())
                    .build());
            byte[] tag = new byte[length];
            argon2.generateBytes(bytes, tag);
            return tag;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    // why not at once: the library's jar is signed, and verifying it would make a start wait for what no start needs
    private synchronized Argon2Memory memory() {
        Argon2Memory known = memory == null ? new Argon2Memory(cost) : memory;
        memory = known;
        return known;
    }

    private static byte[] utf8(char[] password) {
        // why not String: a buffer of our own can be wiped
        ByteBuffer encoded = ByteBuffer.allocate(password.length * MOST_BYTES_PER_CHAR);
        CoderResult result = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(password), encoded, true);
        if (!result.isUnderflow()) {
            throw new IllegalStateException("no character needs more than three bytes for each of its units");
        }
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
