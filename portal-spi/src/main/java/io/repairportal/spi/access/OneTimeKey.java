package io.repairportal.spi.access;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that can be used once, by whoever holds its token or knows its code: an invitation, a reset, a sign-in code.
 *
 * @param hash the hash of its token
 * @param purpose what it is good for
 * @param subject whom it is about
 * @param secret what must be known besides the token; empty if the token suffices
 * @param details what the portal needs when it is used; at most 8,000 characters, sealed if it is personal
 * @param life how long it can be used
 */
public record OneTimeKey(
        KeyHash hash, KeyPurpose purpose, Subject subject, Optional<Secret> secret, String details, Life life) {
    /** Checks that all are there. */
    public OneTimeKey {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(secret, "secret");
        Require.atMost(details, 8_000, "details");
        Objects.requireNonNull(life, "life");
    }

    /** Returns whether it could be used at {@code now}, if whoever uses it knows its secret. */
    public boolean isUsable(Instant now) {
        return life.usedAt().isEmpty()
                && life.revokedAt().isEmpty()
                && now.isBefore(life.expiresAt())
                && secret.map(code -> code.triesLeft() > 0).orElse(true);
    }

    /**
     * Whom a key is about.
     *
     * @param provider at which provider; empty if it is about a person wherever she is
     * @param ref the membership, person or registration; 1 to 64 characters
     */
    public record Subject(Optional<ProviderRef> provider, String ref) {
        /** Checks the form. */
        public Subject {
            Objects.requireNonNull(provider, "provider");
            Require.opaque(ref, "subject");
        }
    }

    /**
     * A short code, which can be guessed and therefore is not tried often.
     *
     * @param answer the keyed hash of the code
     * @param triesLeft how many wrong answers are still taken
     */
    public record Secret(String answer, int triesLeft) {
        /** Checks both. */
        public Secret {
            Require.opaque(answer, "answer");
            Require.between(triesLeft, 0, 20, "triesLeft");
        }

        @Override
        public String toString() {
            return "Secret[triesLeft=" + triesLeft + "]";
        }
    }

    /**
     * How long a key lives.
     *
     * @param issuedAt when it was made
     * @param expiresAt from when on it cannot be used
     * @param usedAt when it was used
     * @param revokedAt when it was taken back, for example because a newer one was sent
     */
    public record Life(Instant issuedAt, Instant expiresAt, Optional<Instant> usedAt, Optional<Instant> revokedAt) {
        /** Checks that all are there. */
        public Life {
            Objects.requireNonNull(issuedAt, "issuedAt");
            Objects.requireNonNull(expiresAt, "expiresAt");
            Objects.requireNonNull(usedAt, "usedAt");
            Objects.requireNonNull(revokedAt, "revokedAt");
        }

        /** Returns the life of a key nobody has used. */
        public static Life between(Instant issuedAt, Instant expiresAt) {
            return new Life(issuedAt, expiresAt, Optional.empty(), Optional.empty());
        }
    }
}
