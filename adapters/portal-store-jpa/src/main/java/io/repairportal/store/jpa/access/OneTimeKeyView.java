package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one one-time key, as read. */
record OneTimeKeyView(
        String hash,
        String provider,
        String subject,
        String purpose,
        @Nullable String answer,
        int triesLeft,
        String details,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    /** Returns the key of this row. */
    OneTimeKey oneTimeKey() {
        Optional<ProviderRef> at =
                provider.equals(OneTimeKeyRow.EVERYWHERE) ? Optional.empty() : Optional.of(new ProviderRef(provider));
        return new OneTimeKey(
                new KeyHash(hash),
                KeyPurpose.valueOf(purpose),
                new OneTimeKey.Subject(at, subject),
                Optional.ofNullable(answer).map(known -> new OneTimeKey.Secret(known, triesLeft)),
                details,
                new OneTimeKey.Life(issuedAt, expiresAt, Optional.ofNullable(usedAt), Optional.ofNullable(revokedAt)));
    }
}
