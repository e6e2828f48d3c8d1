package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.privacy.Retention;
import java.time.Instant;
import java.util.stream.Stream;

/** Mistakes that stores make when they are to forget what is old. */
final class RetentionFlaws {
    private RetentionFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.concat(
                Stream.of("forgetLinks", "forgetMessages", "forgetDeclined").flatMap(RetentionFlaws::each), some());
    }

    private static Stream<WrongStore> each(String method) {
        return Stream.of(
                flaw(
                        method,
                        "forgets too early",
                        (sound, arguments, call) -> call.with(with(arguments, 2, later(arguments)))),
                flaw(method, "knows no limit", (sound, arguments, call) -> call.with(with(arguments, 1, 1_000))),
                flaw(method, "forgets nothing", (sound, arguments, call) -> 1),
                flaw(method, "does it at every provider", (sound, arguments, call) -> {
                    Object[] elsewhere = arguments.clone();
                    elsewhere[0] = arguments[0].equals(ACME) ? ZENITH : ACME;
                    call.with(elsewhere);
                    return call.with(arguments);
                }));
    }

    private static Stream<WrongStore> some() {
        return Stream.of(
                flaw("forgetMessages", "takes parked messages for sent ones", (sound, arguments, call) -> {
                    call.with(arguments[0], Outbox.State.PARKED, arguments[2], arguments[3]);
                    return call.with(arguments);
                }),
                flaw(
                        "forgetMessages",
                        "says nothing about waiting ones",
                        (sound, arguments, call) -> arguments[1] == Outbox.State.WAITING ? 0 : call.with(arguments)));
    }

    private static Object later(Object... arguments) {
        return ((Instant) arguments[arguments.length - 2]).plusSeconds(200_000);
    }

    private static Object[] with(Object[] arguments, int fromTheEnd, Object value) {
        Object[] changed = arguments.clone();
        changed[changed.length - fromTheEnd] = value;
        return changed;
    }

    private static WrongStore flaw(String method, String words, Flawed.Flaw<Retention> flaw) {
        return storeWhere(Retention.class, method, StoreSuspects.Retention.class, that(words, flaw));
    }
}
