package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.OneTimeKeys;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One-time keys in the database. A use is one statement that changes the row only while it is usable, so that the row itself decides
 * who was first; a wrong answer takes a try by another such statement.
 */
final class JpaOneTimeKeys implements OneTimeKeys {
    private static final int MOST = 20;

    private final Database database;

    JpaOneTimeKeys(Database database) {
        this.database = database;
    }

    @Override
    public void issue(OneTimeKey key) {
        database.write(entities -> {
            entities.persist(new OneTimeKeyRow(key));
            return key;
        });
    }

    @Override
    public Optional<OneTimeKey> find(KeyPurpose purpose, KeyHash hash) {
        return database.read(entities -> find(entities, purpose, hash));
    }

    @Override
    public List<OneTimeKey> about(KeyPurpose purpose, OneTimeKey.Subject subject) {
        return database.read(entities -> entities.createNamedQuery("oneTimeKey.about", OneTimeKeyView.class)
                .setParameter("provider", provider(subject))
                .setParameter("subject", subject.ref())
                .setParameter("purpose", purpose.name())
                .setMaxResults(MOST)
                .getResultStream()
                .map(OneTimeKeyView::oneTimeKey)
                .toList());
    }

    @Override
    public Use use(KeyPurpose purpose, KeyHash hash, Optional<String> answer, Instant now) {
        return database.write(entities -> {
            if (isDone(use(entities, answer), purpose, hash, now)) {
                return Use.USED;
            }
            boolean known = find(entities, purpose, hash)
                    .filter(key -> key.secret().isPresent())
                    .isPresent();
            if (known) {
                boolean counted = isDone(entities.createNamedQuery("oneTimeKey.wrong"), purpose, hash, now);
                return counted ? Use.WRONG : Use.GONE;
            }
            return find(entities, purpose, hash)
                            .filter(key -> key.isUsable(now))
                            .isPresent()
                    ? Use.WRONG
                    : Use.GONE;
        });
    }

    @Override
    public int revoke(KeyPurpose purpose, OneTimeKey.Subject subject, Instant now) {
        return database.write(entities -> entities.createNamedQuery("oneTimeKey.revoke")
                .setParameter("provider", provider(subject))
                .setParameter("subject", subject.ref())
                .setParameter("purpose", purpose.name())
                .setParameter("now", now)
                .executeUpdate());
    }

    /** Forgets at most {@code limit} keys that ended before this moment, and returns how many. */
    static int forget(EntityManager entities, Instant before, int limit) {
        List<String> over = limit == 0
                ? List.of()
                : entities.createNamedQuery("oneTimeKey.over", String.class)
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList();
        return over.isEmpty()
                ? 0
                : entities.createNamedQuery("oneTimeKey.forget")
                        .setParameter("hashes", over)
                        .executeUpdate();
    }

    private static Query use(EntityManager entities, Optional<String> answer) {
        return answer.map(given ->
                        entities.createNamedQuery("oneTimeKey.useKnowing").setParameter("answer", given))
                .orElseGet(() -> entities.createNamedQuery("oneTimeKey.use"));
    }

    private static boolean isDone(Query change, KeyPurpose purpose, KeyHash hash, Instant now) {
        return change.setParameter("hash", hash.value())
                        .setParameter("purpose", purpose.name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private static Optional<OneTimeKey> find(EntityManager entities, KeyPurpose purpose, KeyHash hash) {
        return entities.createNamedQuery("oneTimeKey.find", OneTimeKeyView.class)
                .setParameter("hash", hash.value())
                .setParameter("purpose", purpose.name())
                .getResultStream()
                .findFirst()
                .map(OneTimeKeyView::oneTimeKey);
    }

    private static String provider(OneTimeKey.Subject subject) {
        return subject.provider().map(ProviderRef::value).orElse(OneTimeKeyRow.EVERYWHERE);
    }
}
