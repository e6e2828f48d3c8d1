package io.repairportal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.PasswordHasher;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordHasher} must do. Extend it, hand over your implementation, run it. */
public abstract class PasswordHasherContract {

    /** For subclasses. */
    protected PasswordHasherContract() {}

    /** Returns the hasher under test. */
    protected abstract PasswordHasher hasher();

    /** Returns a hash of {@code password} as the same implementation made them when it still had weaker parameters. */
    protected abstract PasswordHash weakerHash(String password);

    @Test
    @DisplayName("the right password is recognised, every other one is not (A9, P7)")
    public final void recognisesThePassword() {
        PasswordHash hash = hash("correct horse battery");

        assertThat(matches("correct horse battery", hash)).isTrue();
        for (String other : List.of("correct horse batterY", "correct horse battery ", "", "correct horse")) {
            assertThat(matches(other, hash)).as(other).isFalse();
        }
    }

    @Test
    @DisplayName("256 characters of any script count, the last one too (A9)")
    public final void takesLongPasswords() {
        String password = Texts.ofLength(255);
        PasswordHash hash = hash(password + "a");

        assertThat(matches(password + "a", hash)).isTrue();
        assertThat(matches(password + "b", hash)).isFalse();
        assertThat(matches(password, hash)).isFalse();
        assertThat(matches("🔧👩🏽‍🔧", hash("🔧👩🏽‍🔧"))).isTrue();
    }

    @Test
    @DisplayName("a character that ends texts elsewhere does not end a password (A9)")
    public final void nothingCutsAPassword() {
        PasswordHash hash = hash("before\u0000after");

        assertThat(matches("before\u0000after", hash)).isTrue();
        assertThat(matches("before\u0000", hash)).isFalse();
        assertThat(matches("before", hash)).isFalse();
    }

    @Test
    @DisplayName("the same password has another hash each time, none of which contains it (P7)")
    public final void saltsEachHash() {
        Set<PasswordHash> hashes = new HashSet<>();
        for (int time = 0; time < 3; time++) {
            hashes.add(hash("correct horse battery"));
        }

        assertThat(hashes).hasSize(3);
        assertThat(hashes).allSatisfy(hash -> assertThat(hash.value())
                .startsWith("$")
                .doesNotContain("correct", "horse")
                .hasSizeLessThanOrEqualTo(500));
    }

    @Test
    @DisplayName("the array that was handed over stays as it is, for its owner to wipe (P67)")
    public final void leavesTheArray() {
        char[] password = "correct horse".toCharArray();

        PasswordHash hash = hasher().hash(password);
        hasher().matches(password, hash);

        assertThat(password).containsExactly("correct horse".toCharArray());
    }

    @Test
    @DisplayName("a hash it cannot read matches nothing, fails nothing, and should be made anew (P7)")
    public final void survivesStrangeHashes() {
        String sound = hash("correct horse").value();
        for (String strange : List.of(
                "x",
                "$",
                "$1$abc$def",
                "{noop}correct horse",
                sound.substring(1),
                sound.substring(0, 20),
                sound + "$")) {
            assertThat(matches("correct horse", new PasswordHash(strange)))
                    .as(strange)
                    .isFalse();
            assertThat(hasher().isOutdated(new PasswordHash(strange)))
                    .as(strange)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("a hash of weaker parameters is still recognised and known to be outdated; a new one is not (P7)")
    public final void knowsOutdatedHashes() {
        PasswordHash weaker = weakerHash("correct horse");

        assertThat(matches("correct horse", weaker)).isTrue();
        assertThat(matches("wrong horse", weaker)).isFalse();
        assertThat(hasher().isOutdated(weaker)).isTrue();
        assertThat(hasher().isOutdated(hash("correct horse"))).isFalse();
    }

    @Test
    @DisplayName("many threads hash at once and get what is theirs (P7)")
    public final void worksTogether() {
        List<Boolean> right = Together.run(4, thread -> {
            PasswordHash hash = hash("password " + thread);
            return matches("password " + thread, hash) && !matches("password " + (thread + 1), hash);
        });

        assertThat(right).containsOnly(true);
    }

    private PasswordHash hash(String password) {
        return hasher().hash(password.toCharArray());
    }

    private boolean matches(String password, PasswordHash hash) {
        return hasher().matches(password.toCharArray(), hash);
    }
}
