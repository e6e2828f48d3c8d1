package io.repairportal.store.jpa.notification;

import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import io.repairportal.store.jpa.session.Question;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The outbox in the database. Workers pass each other's rows by (SKIP LOCKED); a claim is a lease with a fence. */
public final class JpaOutbox implements Outbox {
    private static final int MOST_LISTED = 1_000;

    private final Database database;
    private final Question<Claimed> due;

    /** Creates the role. */
    public JpaOutbox(Database database) {
        this.database = database;
        this.due = database.question(
                "outbox.due", DueView.DUE, row -> DueView.of(row).claimed());
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(OutboxRow.class);
    }

    @Override
    public void add(List<OutboxMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        database.write(entities -> {
            Set<String> known = known(entities, messages);
            messages.stream()
                    .filter(message -> known.add(message.ref().value()))
                    .forEach(message -> entities.persist(new OutboxRow(message)));
            return known;
        });
    }

    @Override
    public List<Claimed> claim(Instant now, Duration lease, int most) {
        // why plain: a worker that finds nothing, which is most of the time, needs no mapper
        return database.writeRows(() -> {
            List<Claimed> claimed = due.ask(now, most);
            if (!claimed.isEmpty()) {
                database.write(entities -> hold(entities, claimed, now, now.plus(lease)));
            }
            return claimed;
        });
    }

    @Override
    public boolean settle(Claimed claimed, Settlement settlement, Instant now) {
        return database.write(entities -> settlement
                        .fold(
                                sent -> entities.createNamedQuery("outbox.sent"),
                                retry -> entities.createNamedQuery("outbox.retry")
                                        .setParameter("dueAt", retry.at())
                                        .setParameter("cause", retry.cause()),
                                parked ->
                                        entities.createNamedQuery("outbox.park").setParameter("cause", parked.cause()),
                                back -> entities.createNamedQuery("outbox.back"))
                        .setParameter("provider", claimed.message().provider().value())
                        .setParameter("message", claimed.message().ref().value())
                        .setParameter("fence", claimed.fence())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1);
    }

    @Override
    public Slice<Delivery> list(ProviderRef provider, State state, Optional<Cursor> after, int limit) {
        int checked = PageStart.limit(limit);
        List<DeliveryView> rows = database.read(
                entities -> PageStart.after(entities.createNamedQuery("outbox.list", DeliveryView.class), after)
                        .setParameter("provider", provider.value())
                        .setParameter("state", state.name())
                        .setMaxResults(checked + 1)
                        .getResultList());
        return Slice.of(rows, checked).map(DeliveryView::delivery);
    }

    @Override
    public boolean sendAgain(ProviderRef provider, OutboxRef message, Instant now) {
        return database.write(entities -> entities.createNamedQuery("outbox.again")
                        .setParameter("provider", provider.value())
                        .setParameter("message", message.value())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1);
    }

    /** Returns at most 1,000 messages of a provider that have not left and whose shortened recipient is one of these. */
    public List<OutboxMessage> unsent(ProviderRef provider, Set<String> recipients) {
        return recipients.isEmpty()
                ? List.of()
                : database.read(entities -> entities.createNamedQuery("outbox.unsent", OutboxRow.class)
                        .setParameter("provider", provider.value())
                        .setParameter("recipients", recipients)
                        .setMaxResults(MOST_LISTED)
                        .getResultStream()
                        .map(OutboxRow::message)
                        .toList());
    }

    private static Set<String> known(EntityManager entities, List<OutboxMessage> messages) {
        return entities.createNamedQuery("outbox.known", String.class)
                .setParameter(
                        "refs",
                        messages.stream().map(message -> message.ref().value()).toList())
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static int hold(EntityManager entities, List<Claimed> claimed, Instant now, Instant until) {
        return entities.createNamedQuery("outbox.claim")
                .setParameter("until", until)
                .setParameter("now", now)
                .setParameter(
                        "refs",
                        claimed.stream().map(one -> one.message().ref().value()).toList())
                .executeUpdate();
    }
}
