package io.repairportal.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The portal's secret")
class SecretsTest {
    private final Secrets secrets = new Secrets("a secret of at least thirty-two characters", new SecureRandom());

    @Test
    @DisplayName("tokens are 256 random bits and never the same (P13)")
    void tokens() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> secrets.randomToken())
                        .distinct())
                .hasSize(1_000)
                .allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    @DisplayName("a sealed text opens only with the same secret and purpose, and not if altered (P13)")
    void seals() {
        String sealed = secrets.seal("outbox", "to Dana: ärger");
        assertThat(secrets.unseal("outbox", sealed)).isEqualTo("to Dana: ärger");
        assertThat(secrets.seal("outbox", "same")).isNotEqualTo(secrets.seal("outbox", "same"));
        assertThatIllegalArgumentException().isThrownBy(() -> secrets.unseal("other", sealed));
        assertThatIllegalArgumentException().isThrownBy(() -> secrets.unseal("outbox", "AAAA"));
        char last = sealed.charAt(20) == 'A' ? 'B' : 'A';
        String altered = sealed.substring(0, 20) + last + sealed.substring(21);
        assertThatIllegalArgumentException().isThrownBy(() -> secrets.unseal("outbox", altered));
        Secrets others = new Secrets("another secret of at least 32 characters", new SecureRandom());
        assertThatIllegalArgumentException().isThrownBy(() -> others.unseal("outbox", sealed));
    }

    @Test
    @DisplayName("a masked text never reads the same twice and is found again behind its mask (P20)")
    void masks() {
        String text = secrets.keyed("form", "browser");
        assertThat(IntStream.range(0, 100).mapToObj(i -> secrets.masked(text)).distinct())
                .hasSize(100)
                .allMatch(masked -> Secrets.unmasked(masked).equals(text));
        assertThat(Secrets.unmasked("no base64 at all")).isEmpty();
    }

    @Test
    @DisplayName("link and session hashes of the same token differ: purpose is part of the hash (P13)")
    void purposeIsPartOfTheHash() {
        String token = secrets.randomToken();
        assertThat(Secrets.linkHash(token).value())
                .isNotEqualTo(Secrets.sessionHash(token).value());
        assertThat(secrets.keyed("form", token)).isNotEqualTo(secrets.keyed("answer", token));
    }
}
