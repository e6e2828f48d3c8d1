package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.Admissions;
import io.repairportal.spi.access.Counters;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Mistakes that sessions, links and counters are stored with. */
final class AccessFlaws {
    private static final Duration DAY = Duration.ofDays(1);

    private static final List<WrongStore> ADMISSIONS = List.of(
            storeWhere(
                    Admissions.class,
                    "admit",
                    StoreSuspects.Admissions.class,
                    that(
                            "never ends a grant",
                            (sound, arguments, call) -> arguments[0] instanceof Knock
                                    ? call.with(arguments[0], Instant.EPOCH)
                                    : call.with(arguments))),
            storeWhere(
                    Admissions.class,
                    "admit",
                    StoreSuspects.Admissions.class,
                    that(
                            "remembers the settings of yesterday",
                            (sound, arguments, call) -> arguments[0] instanceof Knock
                                    ? with(ProviderSettings.standard(), (Admission) call.with(arguments))
                                    : call.with(arguments))),
            storeWhere(
                    Admissions.class,
                    "admit",
                    StoreSuspects.Admissions.class,
                    that("forgets the provider", (sound, arguments, call) -> {
                        if (!(arguments[0] instanceof Knock knock)) {
                            return call.with(arguments);
                        }
                        Admission here = (Admission) call.with(arguments);
                        Knock elsewhere =
                                new Knock(Scopes.elsewhere(knock.provider()), knock.session(), knock.customer());
                        Admission there = (Admission) call.with(elsewhere, arguments[1]);
                        return new Admission(
                                here.settings(),
                                Stream.concat(here.grants().stream(), there.grants().stream())
                                        .toList(),
                                here.locks(),
                                here.account());
                    })),
            storeWhere(
                    Admissions.class,
                    "open",
                    StoreSuspects.Admissions.class,
                    that("forgets what the previous session saw", (sound, arguments, call) -> {
                        ((Optional<?>) arguments[1]).ifPresent(previous -> sound.end((SessionHash) previous));
                        return call.with(arguments);
                    })),
            storeWhere(
                    Admissions.class,
                    "open",
                    StoreSuspects.Admissions.class,
                    that("leaves the previous session open", (sound, arguments, call) -> {
                        call.with(arguments);
                        ((Optional<?>) arguments[1])
                                .ifPresent(previous -> sound.open(
                                        (SessionHash) previous, Optional.empty(), (LinkGrant) arguments[2], (Instant)
                                                arguments[3]));
                        return null;
                    })),
            storeWhere(
                    Admissions.class,
                    "end",
                    StoreSuspects.Admissions.class,
                    that("does nothing", (sound, arguments, call) -> null)),
            storeWhere(
                    Admissions.class,
                    "sweep",
                    StoreSuspects.Admissions.class,
                    that("knows no limit", (sound, arguments, call) -> call.with(arguments[0], 1_000))),
            storeWhere(
                    Admissions.class,
                    "sweep",
                    StoreSuspects.Admissions.class,
                    that(
                            "is early",
                            (sound, arguments, call) -> call.with(((Instant) arguments[0]).plus(DAY), arguments[1]))));

    private static final List<WrongStore> KEYS = List.of(
            storeWhere(
                    Keys.class,
                    "findForUpdate",
                    StoreSuspects.Keys.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    Keys.class,
                    "ofWorkOrder",
                    StoreSuspects.Keys.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    Keys.class,
                    "revoke",
                    StoreSuspects.Keys.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    Keys.class,
                    "revoke",
                    StoreSuspects.Keys.class,
                    that(
                            "revokes all links of an address",
                            (sound, arguments, call) -> arguments[1] instanceof Keys.Revocation.SentTo to
                                    ? (Integer) call.with(arguments)
                                            + (Integer) call.with(
                                                    arguments[0],
                                                    new Keys.Revocation.SentTo(Cast.EVAN.ref(), to.address()),
                                                    arguments[2])
                                    : call.with(arguments))),
            storeWhere(
                    Keys.class,
                    "ofWorkOrder",
                    StoreSuspects.Keys.class,
                    that(
                            "shows the oldest first",
                            (sound, arguments, call) -> reversed((List<?>) call.with(arguments)))),
            storeWhere(
                    Keys.class, "save", StoreSuspects.Keys.class, that("forgets", (sound, arguments, call) -> null)));

    private static final List<WrongStore> COUNTERS = List.of(
            storeWhere(
                    Counters.class,
                    "countUp",
                    StoreSuspects.Counters.class,
                    that("begins with zero", (sound, arguments, call) -> (Integer) call.with(arguments) - 1)),
            storeWhere(
                    Counters.class,
                    "countUp",
                    StoreSuspects.Counters.class,
                    that(
                            "forgets the window",
                            (sound, arguments, call) -> call.with(arguments[0], Instant.EPOCH, arguments[2]))),
            storeWhere(
                    Counters.class,
                    "countUp",
                    StoreSuspects.Counters.class,
                    that(
                            "compares without case",
                            (sound, arguments, call) -> call.with(
                                    ((String) arguments[0]).toLowerCase(Locale.ROOT), arguments[1], arguments[2]))),
            storeWhere(
                    Counters.class,
                    "countUp",
                    StoreSuspects.Counters.class,
                    that(
                            "cuts long names",
                            (sound, arguments, call) -> call.with(
                                    ((String) arguments[0])
                                            .substring(0, Math.min(64, ((String) arguments[0]).length())),
                                    arguments[1],
                                    arguments[2]))),
            storeWhere(
                    Counters.class,
                    "sweep",
                    StoreSuspects.Counters.class,
                    that("knows no limit", (sound, arguments, call) -> call.with(arguments[0], 1_000))),
            storeWhere(
                    Counters.class,
                    "sweep",
                    StoreSuspects.Counters.class,
                    that("does nothing", (sound, arguments, call) -> 0)));

    private static final List<WrongStore> SETTINGS = List.of(
            storeWhere(
                    Settings.class,
                    "saveIfUnchanged",
                    StoreSuspects.Settings.class,
                    that(
                            "always saves",
                            (sound, arguments, call) -> call.with(
                                    arguments[0],
                                    ((ProviderSettings) arguments[1])
                                            .version(sound.find((ProviderRef) arguments[0])
                                                    .version())))),
            storeWhere(
                    Settings.class,
                    "find",
                    StoreSuspects.Settings.class,
                    that("keeps no version", (sound, arguments, call) -> ((ProviderSettings) call.with(arguments))
                            .version(0))),
            storeWhere(
                    Settings.class,
                    "find",
                    StoreSuspects.Settings.class,
                    that("mixes providers", (sound, arguments, call) -> call.with(Cast.ZENITH))));

    private AccessFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.of(ADMISSIONS, KEYS, COUNTERS, SETTINGS).flatMap(List::stream);
    }

    private static Admission with(ProviderSettings settings, Admission admission) {
        return new Admission(settings, admission.grants(), admission.locks(), admission.account());
    }

    private static <T> List<T> reversed(List<T> rows) {
        List<T> other = new ArrayList<>(rows);
        Collections.reverse(other);
        return other;
    }
}
