package io.repairportal.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.repairportal.spi.access.PasswordHash;
import io.repairportal.testkit.memory.SeededRandom;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Passwords are hashed with Argon2id, as everybody else computes it (A9, P7)")
class Argon2PasswordHasherTest {
    private static final Argon2PasswordHasher HASHER = Argon2PasswordHasher.standard();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "password $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
                "password $argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg",
                "password $argon2id$v=19$m=65536,t=4,p=1$c29tZXNhbHQ$kCXUjmjvc5XMqQedpMTsOv+zyJEf5PhtGiUghW9jFyw",
                "differentpassword $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94",
                "password $argon2id$v=19$m=65536,t=2,p=1$ZGlmZnNhbHQ$vfMrBczELrFdWP0ZsfhWsRPaHppYdP3MVEMIVlqoFBw"
            })
    @DisplayName("what the reference implementation publishes is recognised, and nothing beside it (P7)")
    void recognisesReferenceHashes(String password, String hash) {
        assertThat(HASHER.matches(password.toCharArray(), new PasswordHash(hash)))
                .isTrue();
        assertThat(HASHER.matches((password + "x").toCharArray(), new PasswordHash(hash)))
                .isFalse();
    }

    @Test
    @DisplayName("the library computes the test vector of RFC 9106, section 5.3 (P7)")
    void computesTheVectorOfTheRfc() {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(repeated("02", 16))
                .withSecret(repeated("03", 8))
                .withAdditional(repeated("04", 12))
                .build());
        byte[] tag = new byte[32];
        argon2.generateBytes(repeated("01", 32), tag);

        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    @DisplayName(
            "a hash names algorithm, version, 19 MiB, two passes and one lane, 16 bytes of salt and 32 of result (P7)")
    void writesItsParameters() {
        assertThat(HASHER.hash("correct horse".toCharArray()).value())
                .matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    @DisplayName("the salt is what the random source gives, and all of it (P7)")
    void saltIsRandom() {
        Argon2Cost cheap = new Argon2Cost(8, 1, 1);

        PasswordHash one = new Argon2PasswordHasher(cheap, new SeededRandom(1)).hash("a".toCharArray());
        PasswordHash same = new Argon2PasswordHasher(cheap, new SeededRandom(1)).hash("a".toCharArray());
        PasswordHash other = new Argon2PasswordHasher(cheap, new SeededRandom(2)).hash("a".toCharArray());

        assertThat(same).isEqualTo(one);
        assertThat(salt(other)).hasSize(16).isNotEqualTo(salt(one));
    }

    @ParameterizedTest(name = "{0} KiB, {1} passes, {2} lanes")
    @CsvSource({"19455, 2, 1", "19456, 1, 1", "8, 1, 1"})
    @DisplayName("the cost is raised, never lowered, and the refusal says so (P7, P64)")
    void costIsNeverLowered(int memoryKib, int passes, int lanes) {
        Argon2Cost low = new Argon2Cost(memoryKib, passes, lanes);

        assertThatThrownBy(() -> Argon2PasswordHasher.costing(low))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("raise what is lower");
    }

    @Test
    @DisplayName("once the cost is raised, hashes of the standard cost are outdated; dearer ones are not (P7)")
    void raisingTheCostOutdatesHashes() {
        Argon2PasswordHasher raised = Argon2PasswordHasher.costing(new Argon2Cost(32_768, 3, 1));
        PasswordHash standard = HASHER.hash("correct horse".toCharArray());
        PasswordHash dearer = raised.hash("correct horse".toCharArray());

        assertThat(raised.isOutdated(standard)).isTrue();
        assertThat(raised.matches("correct horse".toCharArray(), standard)).isTrue();
        assertThat(HASHER.isOutdated(dearer)).isFalse();
        assertThat(HASHER.matches("correct horse".toCharArray(), dearer)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=99,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=99$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GR",
                "$argon2id$v=19$m=65536,t=2,p=1$$"
            })
    @DisplayName(
            "another algorithm, an exhausting cost or a cut hash is not computed, matches nothing and is outdated (P7, P61)")
    void refusesOtherHashes(String hash) {
        assertThat(HASHER.matches("password".toCharArray(), new PasswordHash(hash)))
                .isFalse();
        assertThat(HASHER.isOutdated(new PasswordHash(hash))).isTrue();
    }

    @Test
    @DisplayName("the memory of a hash serves the next one, so that a flood leaves nothing to collect (P8)")
    void memoryIsUsedAgain() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        HASHER.hash("the first takes its memory".toCharArray());

        long before = threads.getCurrentThreadAllocatedBytes();
        HASHER.hash("the second uses it".toCharArray());
        long taken = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(taken).isLessThan(1_048_576);
    }

    @Test
    @DisplayName("hashes computed at once do not meet in the memory that they share (P7)")
    void sharedMemoryKeepsHashesApart() throws Exception {
        Argon2PasswordHasher hasher = Argon2PasswordHasher.standard();
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> each = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(number -> () -> {
                        char[] password = ("password " + number).toCharArray();
                        return HASHER.matches(password, hasher.hash(password));
                    })
                    .toList();
            for (Future<Boolean> known : many.invokeAll(each)) {
                assertThat(known.get()).isTrue();
            }
        } finally {
            many.shutdown();
        }
    }

    private static byte[] salt(PasswordHash hash) {
        return Argon2Text.of(hash.value()).orElseThrow().salt();
    }

    private static byte[] repeated(String hex, int times) {
        return HexFormat.of().parseHex(hex.repeat(times));
    }
}
