package io.repairportal.store.jpa.privacy;

import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.privacy.Retention;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What the tables have kept for long enough: read along an index of each table, oldest first, then forgotten. Safe for use by many threads. */
public final class JpaRetention implements Retention {
    private final Database database;

    /** Creates the role over these tables. */
    public JpaRetention(Database database) {
        this.database = Objects.requireNonNull(database, "database");
    }

    @Override
    public int forgetLinks(ProviderRef provider, Instant before, int limit) {
        return database.write(entities -> {
            List<String> over = entities.createNamedQuery("link.over", String.class)
                    .setParameter("provider", provider.value())
                    .setParameter("before", before)
                    .setMaxResults(limit)
                    .getResultList();
            if (!over.isEmpty()) {
                entities.createNamedQuery("keyDirectory.forget")
                        .setParameter("links", over)
                        .executeUpdate();
            }
            return forget(entities, "link.forgetOver", provider, over);
        });
    }

    @Override
    public int forgetMessages(ProviderRef provider, Outbox.State state, Instant before, int limit) {
        if (state == Outbox.State.WAITING) {
            throw new IllegalArgumentException("a message that waits to leave is not forgotten");
        }
        return database.write(entities -> forget(
                entities,
                "outbox.forgetOver",
                provider,
                entities.createNamedQuery("outbox.over", String.class)
                        .setParameter("provider", provider.value())
                        .setParameter("state", state.name())
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList()));
    }

    @Override
    public int forgetDeclined(ProviderRef provider, Instant before, int limit) {
        return database.write(entities -> forget(
                entities,
                "proposal.forgetDeclined",
                provider,
                entities.createNamedQuery("proposal.declined", String.class)
                        .setParameter("provider", provider.value())
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList()));
    }

    /** Forgets them one by one: H2 would look at every row of the provider for a handful of them. */
    private static int forget(EntityManager entities, String query, ProviderRef provider, List<String> refs) {
        return refs.stream()
                .mapToInt(ref -> entities.createNamedQuery(query)
                        .setParameter("provider", provider.value())
                        .setParameter("ref", ref)
                        .executeUpdate())
                .sum();
    }
}
