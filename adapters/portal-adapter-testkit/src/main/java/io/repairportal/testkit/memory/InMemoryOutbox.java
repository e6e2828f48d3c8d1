package io.repairportal.testkit.memory;

import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Messages in a table by their reference, which is one for all providers. */
final class InMemoryOutbox implements Outbox {
    private static final Comparator<OutboxRow> OLDEST_DUE_FIRST = Comparator.comparing(
                    (OutboxRow row) -> row.message().dueAt())
            .thenComparing(row -> row.message().ref());

    private final Tables tables;
    private long lastFence;

    InMemoryOutbox(Tables tables) {
        this.tables = tables;
    }

    @Override
    public void add(List<OutboxMessage> messages) {
        tables.unitOfWork.change(() -> messages.stream()
                .filter(message -> !tables.outbox.has(message.ref()))
                .forEach(message -> store(OutboxRow.waiting(message))));
    }

    @Override
    public List<Claimed> claim(Instant now, Duration lease, int most) {
        return tables.unitOfWork.step(() -> tables.outbox
                .rows()
                .filter(row -> row.isClaimable(now))
                .sorted(OLDEST_DUE_FIRST)
                .limit(most)
                .map(row -> claimed(row, now, lease))
                .toList());
    }

    @Override
    public boolean settle(Claimed claimed, Settlement settlement, Instant now) {
        return tables.unitOfWork.step(() -> {
            Optional<OutboxRow> held = tables.outbox
                    .find(claimed.message().ref())
                    .filter(row -> row.claim().fence() == claimed.fence());
            held.map(row -> settled(row, settlement, now)).ifPresent(this::store);
            return held.isPresent();
        });
    }

    @Override
    public Slice<Delivery> list(ProviderRef provider, State state, Optional<Cursor> after, int limit) {
        int checked = Pages.limit(limit);
        return tables.unitOfWork.step(() -> Pages.cut(
                tables.outbox
                        .rows()
                        .filter(row -> row.message().provider().equals(provider) && row.state() == state)
                        .map(OutboxRow::delivery),
                Delivery::place,
                after,
                checked));
    }

    @Override
    public boolean sendAgain(ProviderRef provider, OutboxRef message, Instant now) {
        return tables.unitOfWork.step(() -> {
            Optional<OutboxRow> parked = tables.outbox
                    .find(message)
                    .filter(row -> row.message().provider().equals(provider) && row.state() == State.PARKED);
            parked.map(row -> row.again(now)).ifPresent(this::store);
            return parked.isPresent();
        });
    }

    private Claimed claimed(OutboxRow row, Instant now, Duration lease) {
        // why it also grows in a transaction that is rolled back: a fence is never given twice
        lastFence++;
        OutboxRow claimed = row.claimed(lastFence, now, now.plus(lease));
        store(claimed);
        return new Claimed(claimed.message(), claimed.claim().attempts(), lastFence);
    }

    private static OutboxRow settled(OutboxRow row, Settlement settlement, Instant now) {
        return settlement.fold(
                sent -> row.sent(now),
                retry -> row.dueAt(retry.at(), retry.cause(), now),
                parked -> row.parked(parked.cause(), now),
                back -> row.givenBack(now));
    }

    private void store(OutboxRow row) {
        tables.outbox.put(row.message().ref(), row);
    }
}
