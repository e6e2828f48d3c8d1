package io.repairportal.testkit.memory;

import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.OneTimeKeys;
import io.repairportal.spi.paging.Cursor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One-time keys in a table by hash. */
final class InMemoryOneTimeKeys implements OneTimeKeys {
    private static final int MOST = 20;

    private final Tables tables;

    InMemoryOneTimeKeys(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void issue(OneTimeKey key) {
        tables.unitOfWork.change(() -> {
            if (tables.oneTimeKeys.has(key.hash())) {
                throw new IllegalArgumentException("a key with this hash exists already");
            }
            store(key);
        });
    }

    @Override
    public Optional<OneTimeKey> find(KeyPurpose purpose, KeyHash hash) {
        return tables.unitOfWork.step(() -> tables.oneTimeKeys.find(hash).filter(key -> key.purpose() == purpose));
    }

    @Override
    public List<OneTimeKey> about(KeyPurpose purpose, OneTimeKey.Subject subject) {
        return tables.unitOfWork.step(() -> Pages.sorted(
                        of(purpose, subject),
                        key -> new Cursor(key.life().issuedAt(), key.hash().value()))
                .limit(MOST)
                .toList());
    }

    @Override
    public Use use(KeyPurpose purpose, KeyHash hash, Optional<String> answer, Instant now) {
        return tables.unitOfWork.step(() -> find(purpose, hash)
                .filter(key -> key.isUsable(now))
                .map(key -> use(key, answer, now))
                .orElse(Use.GONE));
    }

    @Override
    public int revoke(KeyPurpose purpose, OneTimeKey.Subject subject, Instant now) {
        return tables.unitOfWork.step(() -> {
            List<OneTimeKey> usable =
                    of(purpose, subject).filter(key -> key.isUsable(now)).toList();
            usable.forEach(key -> store(living(
                    key,
                    new OneTimeKey.Life(
                            key.life().issuedAt(), key.life().expiresAt(), Optional.empty(), Optional.of(now)))));
            return usable.size();
        });
    }

    /** Returns from when on the key could not be used any more, whatever ended it. */
    static Instant endOf(OneTimeKey key) {
        return Stream.of(
                        Optional.of(key.life().expiresAt()),
                        key.life().usedAt(),
                        key.life().revokedAt())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Use use(OneTimeKey key, Optional<String> answer, Instant now) {
        if (key.secret().map(OneTimeKey.Secret::answer).equals(answer)) {
            store(living(
                    key,
                    new OneTimeKey.Life(
                            key.life().issuedAt(), key.life().expiresAt(), Optional.of(now), Optional.empty())));
            return Use.USED;
        }
        store(new OneTimeKey(
                key.hash(),
                key.purpose(),
                key.subject(),
                key.secret().map(secret -> new OneTimeKey.Secret(secret.answer(), secret.triesLeft() - 1)),
                key.details(),
                key.life()));
        return Use.WRONG;
    }

    private Stream<OneTimeKey> of(KeyPurpose purpose, OneTimeKey.Subject subject) {
        return tables.oneTimeKeys
                .rows()
                .filter(key -> key.purpose() == purpose && key.subject().equals(subject));
    }

    private void store(OneTimeKey key) {
        tables.oneTimeKeys.put(key.hash(), key);
    }

    private static OneTimeKey living(OneTimeKey key, OneTimeKey.Life life) {
        return new OneTimeKey(key.hash(), key.purpose(), key.subject(), key.secret(), key.details(), life);
    }
}
