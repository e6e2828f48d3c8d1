package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.OneTimeKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.access.OneTimeKeys} must do. */
public abstract class OneTimeKeysContract extends PortalStoreContract {
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final Instant END = MORNING.plus(Duration.ofHours(1));
    private static final KeyHash KEY = new KeyHash("key-1");
    private static final Optional<String> RIGHT = Optional.of("right");
    private static final Optional<String> WRONG = Optional.of("wrong");

    /** For subclasses. */
    protected OneTimeKeysContract() {}

    @Test
    @DisplayName("a key comes back as it was issued (A8, A21, P13)")
    public final void remembersEverything() {
        OneTimeKey somewhere = aKey(KeyPurpose.INVITATION)
                .hash("h".repeat(64))
                .at(ACME)
                .about("s".repeat(64))
                .withSecret("a".repeat(64), 20)
                .with(Texts.ofLength(8_000))
                .issuedAt(PRECISE)
                .build();
        OneTimeKey anywhere = aKey(KeyPurpose.PASSWORD_RESET).build();
        issue(somewhere);
        issue(anywhere);

        assertThat(find(KeyPurpose.INVITATION, somewhere.hash())).contains(somewhere);
        assertThat(find(KeyPurpose.PASSWORD_RESET, KEY)).contains(anywhere);
        assertThat(find(KeyPurpose.PASSWORD_RESET, new KeyHash("unknown"))).isEmpty();
    }

    @Test
    @DisplayName("a hash is given once (P13)")
    public final void aHashIsUnique() {
        issue(aKey(KeyPurpose.INVITATION).build());

        assertThatThrownBy(() -> issue(aKey(KeyPurpose.PASSWORD_RESET).build())).isInstanceOf(RuntimeException.class);

        assertThat(find(KeyPurpose.INVITATION, KEY)).isPresent();
    }

    @Test
    @DisplayName("a key for one purpose is worthless for every other (P13)")
    public final void purposesNeverMix() {
        issue(aKey(KeyPurpose.SIGN_IN_CODE).at(ACME).withSecret("right", 2).build());

        for (KeyPurpose other : KeyPurpose.values()) {
            if (other != KeyPurpose.SIGN_IN_CODE) {
                assertThat(find(other, KEY)).isEmpty();
                assertThat(store().oneTimeKeys().use(other, KEY, RIGHT, MORNING))
                        .isEqualTo(OneTimeKeys.Use.GONE);
                assertThat(store().oneTimeKeys().revoke(other, subject(), MORNING))
                        .isZero();
                assertThat(store().oneTimeKeys().about(other, subject())).isEmpty();
            }
        }
        assertThat(use(KeyPurpose.SIGN_IN_CODE, RIGHT, MORNING)).isEqualTo(OneTimeKeys.Use.USED);
    }

    @Test
    @DisplayName("a key without a secret is used once, and remembers when (P17)")
    public final void usesOnce() {
        issue(aKey(KeyPurpose.INVITATION).build());

        assertThat(use(KeyPurpose.INVITATION, Optional.empty(), PRECISE)).isEqualTo(OneTimeKeys.Use.USED);
        assertThat(use(KeyPurpose.INVITATION, Optional.empty(), PRECISE)).isEqualTo(OneTimeKeys.Use.GONE);

        assertThat(find(KeyPurpose.INVITATION, KEY))
                .map(key -> key.life().usedAt())
                .contains(Optional.of(PRECISE));
    }

    @Test
    @DisplayName("a key without a secret takes only an empty answer, one with a secret only the right one (P13)")
    public final void takesTheRightAnswerOnly() {
        issue(aKey(KeyPurpose.INVITATION).build());
        issue(aKey(KeyPurpose.SIGN_IN_CODE).hash("key-2").withSecret("right", 5).build());

        assertThat(use(KeyPurpose.INVITATION, RIGHT, MORNING)).isEqualTo(OneTimeKeys.Use.WRONG);
        assertThat(use(KeyPurpose.INVITATION, Optional.empty(), MORNING)).isEqualTo(OneTimeKeys.Use.USED);
        for (Optional<String> answer : List.of(WRONG, Optional.<String>empty(), Optional.of("RIGHT"))) {
            assertThat(store().oneTimeKeys().use(KeyPurpose.SIGN_IN_CODE, new KeyHash("key-2"), answer, MORNING))
                    .isEqualTo(OneTimeKeys.Use.WRONG);
        }
        assertThat(store().oneTimeKeys().use(KeyPurpose.SIGN_IN_CODE, new KeyHash("key-2"), RIGHT, MORNING))
                .isEqualTo(OneTimeKeys.Use.USED);
    }

    @Test
    @DisplayName("each wrong answer costs one try; after the last one even the right answer comes too late (A21)")
    public final void countsTries() {
        issue(aKey(KeyPurpose.SIGN_IN_CODE).withSecret("right", 3).build());

        for (int left = 2; left >= 0; left--) {
            assertThat(use(KeyPurpose.SIGN_IN_CODE, WRONG, MORNING)).isEqualTo(OneTimeKeys.Use.WRONG);
            assertThat(triesLeft()).isEqualTo(left);
        }

        assertThat(use(KeyPurpose.SIGN_IN_CODE, RIGHT, MORNING)).isEqualTo(OneTimeKeys.Use.GONE);
        assertThat(use(KeyPurpose.SIGN_IN_CODE, WRONG, MORNING)).isEqualTo(OneTimeKeys.Use.GONE);
        assertThat(triesLeft()).isZero();
    }

    @Test
    @DisplayName("a key ends at its time, to the microsecond (A10, A21)")
    public final void ends() {
        issue(aKey(KeyPurpose.INVITATION).build());
        issue(aKey(KeyPurpose.INVITATION).hash("key-2").build());

        assertThat(use(KeyPurpose.INVITATION, Optional.empty(), END)).isEqualTo(OneTimeKeys.Use.GONE);
        assertThat(use(KeyPurpose.INVITATION, RIGHT, END)).isEqualTo(OneTimeKeys.Use.GONE);
        assertThat(use(KeyPurpose.INVITATION, Optional.empty(), END.minus(MICRO)))
                .isEqualTo(OneTimeKeys.Use.USED);
    }

    @Test
    @DisplayName("64 who use one key at the same moment: one of them does (P17)")
    public final void oneOfManyUsesIt() {
        issue(aKey(KeyPurpose.INVITATION).build());

        List<OneTimeKeys.Use> uses = Together.run(64, thread -> use(KeyPurpose.INVITATION, Optional.empty(), MORNING));

        assertThat(uses).containsOnlyOnce(OneTimeKeys.Use.USED);
        assertThat(uses).doesNotContain(OneTimeKeys.Use.WRONG);
    }

    @Test
    @DisplayName("of 64 who know the code at the same moment one uses it (A21, P17)")
    public final void oneOfManyUsesTheCode() {
        issue(aKey(KeyPurpose.SIGN_IN_CODE).withSecret("right", 5).build());

        assertThat(Together.run(64, thread -> use(KeyPurpose.SIGN_IN_CODE, RIGHT, MORNING)))
                .containsOnlyOnce(OneTimeKeys.Use.USED);
    }

    @Test
    @DisplayName("wrong answers at the same moment are all counted, and no more than there are tries (A21, P8)")
    public final void countsTriesTogether() {
        issue(aKey(KeyPurpose.SIGN_IN_CODE).withSecret("right", 20).build());
        List<OneTimeKeys.Use> some = Together.run(12, thread -> use(KeyPurpose.SIGN_IN_CODE, WRONG, MORNING));

        assertThat(some).containsOnly(OneTimeKeys.Use.WRONG);
        assertThat(triesLeft()).isEqualTo(8);

        List<OneTimeKeys.Use> many = Together.run(32, thread -> use(KeyPurpose.SIGN_IN_CODE, WRONG, MORNING));
        assertThat(many.stream().filter(OneTimeKeys.Use.WRONG::equals)).hasSize(8);
        assertThat(triesLeft()).isZero();
    }

    @Test
    @DisplayName(
            "keys about one subject are listed newest first, at most 20; other subjects and providers apart (A8, P1)")
    public final void listsAboutASubject() {
        for (int number = 0; number < 22; number++) {
            issue(aKey(KeyPurpose.INVITATION)
                    .hash("key-" + number)
                    .at(ACME)
                    .issuedAt(MORNING.plusSeconds(number))
                    .build());
        }
        issue(aKey(KeyPurpose.INVITATION).hash("other").at(ACME).about("M-2").build());
        issue(aKey(KeyPurpose.INVITATION).hash("theirs").at(ZENITH).build());
        issue(aKey(KeyPurpose.INVITATION).hash("anywhere").build());

        assertThat(store().oneTimeKeys().about(KeyPurpose.INVITATION, subject()))
                .extracting(key -> key.hash().value())
                .containsExactlyElementsOf(IntStream.range(0, 20)
                        .mapToObj(number -> "key-" + (21 - number))
                        .toList());
        assertThat(store().oneTimeKeys().about(KeyPurpose.INVITATION, new OneTimeKey.Subject(Optional.empty(), "M-1")))
                .extracting(key -> key.hash().value())
                .containsExactly("anywhere");
    }

    @Test
    @DisplayName("taking back ends what could still be used, once, and nothing of another subject (A8, P1)")
    public final void revokes() {
        issue(aKey(KeyPurpose.INVITATION).at(ACME).build());
        issue(aKey(KeyPurpose.INVITATION).hash("used").at(ACME).build());
        issue(aKey(KeyPurpose.INVITATION)
                .hash("over")
                .at(ACME)
                .lasting(Duration.ofMinutes(1))
                .build());
        issue(aKey(KeyPurpose.INVITATION).hash("theirs").at(ZENITH).build());
        store().oneTimeKeys().use(KeyPurpose.INVITATION, new KeyHash("used"), Optional.empty(), MORNING);
        Instant now = PRECISE.plus(Duration.ofMinutes(2));

        assertThat(store().oneTimeKeys().revoke(KeyPurpose.INVITATION, subject(), now))
                .isEqualTo(1);
        assertThat(store().oneTimeKeys().revoke(KeyPurpose.INVITATION, subject(), now))
                .isZero();

        assertThat(use(KeyPurpose.INVITATION, Optional.empty(), now)).isEqualTo(OneTimeKeys.Use.GONE);
        assertThat(find(KeyPurpose.INVITATION, KEY))
                .map(key -> key.life().revokedAt())
                .contains(Optional.of(now));
        assertThat(store().oneTimeKeys().use(KeyPurpose.INVITATION, new KeyHash("theirs"), Optional.empty(), now))
                .isEqualTo(OneTimeKeys.Use.USED);
    }

    @Test
    @DisplayName("keys that ended more than 30 days ago are forgotten, not before, and at most so many at once (P61)")
    public final void sweeps() {
        for (int number = 0; number < 5; number++) {
            issue(aKey(KeyPurpose.INVITATION)
                    .hash("key-" + number)
                    .lasting(Duration.ofDays(number == 0 ? 60 : 1))
                    .build());
        }
        use(KeyPurpose.INVITATION, new KeyHash("key-0"));
        Instant monthLater = MORNING.plus(Duration.ofDays(30));

        assertThat(store().admissions().sweep(monthLater.minus(MICRO), 10)).isZero();
        assertThat(store().admissions().sweep(monthLater.plus(MICRO), 10)).isEqualTo(1);
        assertThat(find(KeyPurpose.INVITATION, new KeyHash("key-0"))).isEmpty();
        Instant dayLater = monthLater.plus(Duration.ofDays(1)).plus(MICRO);
        assertThat(List.of(sweep(dayLater), sweep(dayLater), sweep(dayLater))).containsExactly(3, 1, 0);
    }

    private int sweep(Instant now) {
        return store().admissions().sweep(now, 3);
    }

    private void issue(OneTimeKey key) {
        store().oneTimeKeys().issue(key);
    }

    private Optional<OneTimeKey> find(KeyPurpose purpose, KeyHash hash) {
        return store().oneTimeKeys().find(purpose, hash);
    }

    private OneTimeKeys.Use use(KeyPurpose purpose, Optional<String> answer, Instant now) {
        return store().oneTimeKeys().use(purpose, KEY, answer, now);
    }

    private void use(KeyPurpose purpose, KeyHash hash) {
        store().oneTimeKeys().use(purpose, hash, Optional.empty(), MORNING);
    }

    private int triesLeft() {
        return find(KeyPurpose.SIGN_IN_CODE, KEY)
                .flatMap(OneTimeKey::secret)
                .map(OneTimeKey.Secret::triesLeft)
                .orElseThrow();
    }

    private static OneTimeKey.Subject subject() {
        return new OneTimeKey.Subject(Optional.of(ACME), "M-1");
    }
}
