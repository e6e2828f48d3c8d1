package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.Outbox.Claimed;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.paging.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Mistakes that outboxes are made with. */
final class OutboxFlaws {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final List<WrongStore> ALL = List.of(
            ignoringFences(),
            claim(
                    "asks its own clock",
                    (sound, arguments, call) -> call.with(Instant.EPOCH, arguments[1], arguments[2])),
            claim(
                    "ignores leases",
                    (sound, arguments, call) -> call.with(arguments[0], Duration.ofNanos(-1), arguments[2])),
            claim(
                    "never ends a lease",
                    (sound, arguments, call) -> call.with(arguments[0], Duration.ofDays(9_999), arguments[2])),
            claim(
                    "is early",
                    (sound, arguments, call) ->
                            call.with(((Instant) arguments[0]).plusSeconds(1), arguments[1], arguments[2])),
            claim("knows no limit", (sound, arguments, call) -> call.with(arguments[0], arguments[1], 1_000)),
            claim("takes the newest first", (sound, arguments, call) -> {
                List<Object> claimed = new ArrayList<>((List<?>) call.with(arguments));
                Collections.reverse(claimed);
                return claimed;
            }),
            claim("counts no attempts", (sound, arguments, call) -> ((List<?>) call.with(arguments))
                    .stream()
                            .map(claimed -> new Claimed(((Claimed) claimed).message(), 1, ((Claimed) claimed).fence()))
                            .toList()),
            settle(
                    "refuses late workers",
                    (sound, arguments, call) -> ((Instant) arguments[2])
                                    .isAfter(OutboxFlaws.due(arguments)
                                            .plus(LEASE)
                                            .plusSeconds(60))
                            ? false
                            : call.with(arguments)),
            settle("always says settled", (sound, arguments, call) -> {
                call.with(arguments);
                return true;
            }),
            settle(
                    "retries at once",
                    (sound, arguments, call) -> call.with(
                            arguments[0],
                            arguments[1] instanceof Outbox.Settlement.RetryAt retry
                                    ? new Outbox.Settlement.RetryAt(Instant.EPOCH, retry.cause())
                                    : arguments[1],
                            arguments[2])),
            settle(
                    "counts what was given back",
                    (sound, arguments, call) -> call.with(
                            arguments[0],
                            arguments[1] instanceof Outbox.Settlement.GivenBack
                                    ? new Outbox.Settlement.RetryAt(due(arguments), "")
                                    : arguments[1],
                            arguments[2])),
            settle(
                    "forgets the cause",
                    (sound, arguments, call) -> call.with(
                            arguments[0],
                            arguments[1] instanceof Outbox.Settlement.Parked
                                    ? new Outbox.Settlement.Parked("")
                                    : arguments[1],
                            arguments[2])),
            settle(
                    "retries what was parked",
                    (sound, arguments, call) -> call.with(
                            arguments[0],
                            arguments[1] instanceof Outbox.Settlement.Parked parked
                                    ? new Outbox.Settlement.RetryAt(((Instant) arguments[2]), parked.cause())
                                    : arguments[1],
                            arguments[2])),
            storeWhere(
                    Outbox.class,
                    "add",
                    StoreSuspects.Outbox.class,
                    that("stores twice", (sound, arguments, call) -> call.with(again((List<?>) arguments[0])))),
            storeWhere(
                    Outbox.class,
                    "list",
                    StoreSuspects.Outbox.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    Outbox.class,
                    "list",
                    StoreSuspects.Outbox.class,
                    that(
                            "knows no limit",
                            (sound, arguments, call) -> call.with(arguments[0], arguments[1], arguments[2], 100))),
            storeWhere(
                    Outbox.class,
                    "list",
                    StoreSuspects.Outbox.class,
                    that(
                            "skips rows of the same time",
                            (sound, arguments, call) -> call.with(
                                    arguments[0],
                                    arguments[1],
                                    ((Optional<?>) arguments[2]).map(after -> new Cursor(((Cursor) after).at(), "-")),
                                    arguments[3]))),
            storeWhere(
                    Outbox.class,
                    "sendAgain",
                    StoreSuspects.Outbox.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    Outbox.class,
                    "sendAgain",
                    StoreSuspects.Outbox.class,
                    that("does nothing", (sound, arguments, call) -> true)));

    private OutboxFlaws() {}

    static Stream<WrongStore> all() {
        return ALL.stream();
    }

    private static WrongStore ignoringFences() {
        Map<OutboxRef, Claimed> latest = new ConcurrentHashMap<>();
        return new WrongStore(
                "Outbox.settle ignores the fence",
                StoreSuspects.Outbox.class,
                () -> WrongStore.withRole(Outbox.class, sound -> {
                    Outbox remembering = Flawed.adapter(Outbox.class, sound, "claim", (port, arguments, call) -> {
                        List<?> claimed = (List<?>) call.with(arguments);
                        claimed.forEach(
                                one -> latest.put(((Claimed) one).message().ref(), (Claimed) one));
                        return claimed;
                    });
                    return Flawed.adapter(
                            Outbox.class,
                            remembering,
                            "settle",
                            (port, arguments, call) -> call.with(
                                    latest.get(
                                            ((Claimed) arguments[0]).message().ref()),
                                    arguments[1],
                                    arguments[2]));
                }));
    }

    private static WrongStore claim(String words, Flawed.Flaw<Outbox> flaw) {
        return storeWhere(Outbox.class, "claim", StoreSuspects.Outbox.class, that(words, flaw));
    }

    private static WrongStore settle(String words, Flawed.Flaw<Outbox> flaw) {
        return storeWhere(Outbox.class, "settle", StoreSuspects.Outbox.class, that(words, flaw));
    }

    private static Instant due(Object[] arguments) {
        return ((Claimed) arguments[0]).message().dueAt();
    }

    private static List<OutboxMessage> again(List<?> messages) {
        List<OutboxMessage> twice = new ArrayList<>();
        for (Object each : messages) {
            OutboxMessage message = (OutboxMessage) each;
            twice.add(message);
            twice.add(new OutboxMessage(
                    new OutboxRef(message.ref() + "x" + message.sealedContent().hashCode()),
                    message.provider(),
                    message.kind(),
                    message.transport(),
                    message.recipient(),
                    message.sealedContent(),
                    message.dueAt()));
        }
        return twice;
    }
}
