package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.access.AccountAdmission;
import io.repairportal.spi.access.AccountSessions;
import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.Admissions;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.OneTimeKeys;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mistakes that sessions of people and one-time keys are stored with. */
final class AccountFlaws {
    private static final List<WrongStore> SESSIONS = List.of(
            storeWhere(
                    AccountSessions.class,
                    "open",
                    StoreSuspects.AccountSessions.class,
                    that(
                            "forgets what links had opened",
                            (sound, arguments, call) -> call.with(arguments[0], Optional.empty(), arguments[2]))),
            storeWhere(
                    AccountSessions.class,
                    "touch",
                    StoreSuspects.AccountSessions.class,
                    that("does nothing", (sound, arguments, call) -> null)),
            storeWhere(
                    AccountSessions.class,
                    "end",
                    StoreSuspects.AccountSessions.class,
                    that("ends everybody else too", (sound, arguments, call) -> {
                        sound.end(new AccountSessions.Ending.AllBut(new PersonRef("P-2"), Optional.empty()));
                        return call.with(arguments);
                    })),
            storeWhere(
                    AccountSessions.class,
                    "end",
                    StoreSuspects.AccountSessions.class,
                    that(
                            "spares none",
                            (sound, arguments, call) -> call.with(new AccountSessions.Ending.AllBut(
                                    ((AccountSessions.Ending) arguments[0]).person(), Optional.empty())))),
            storeWhere(
                    AccountSessions.class,
                    "ofPerson",
                    StoreSuspects.AccountSessions.class,
                    that("lists what is over", (sound, arguments, call) -> call.with(arguments[0], Instant.EPOCH))),
            storeWhere(
                    AccountSessions.class,
                    "ofPerson",
                    StoreSuspects.AccountSessions.class,
                    that(
                            "shows the oldest first",
                            (sound, arguments, call) -> reversed((List<?>) call.with(arguments)))),
            storeWhere(
                    AccountSessions.class,
                    "choose",
                    StoreSuspects.AccountAdmissions.class,
                    that("does nothing", (sound, arguments, call) -> null)),
            storeWhere(
                    AccountSessions.class,
                    "choose",
                    StoreSuspects.AccountAdmissions.class,
                    that("chooses everywhere", (sound, arguments, call) -> {
                        sound.choose(
                                (SessionHash) arguments[0],
                                Scopes.elsewhere((ProviderRef) arguments[1]),
                                (MembershipRef) arguments[2]);
                        return call.with(arguments);
                    })));

    private static final List<WrongStore> ADMISSIONS = List.of(
            storeWhere(
                    Admissions.class,
                    "admit",
                    StoreSuspects.AccountAdmissions.class,
                    that(
                            "knows no locks",
                            (sound, arguments, call) -> arguments[0] instanceof Knock
                                    ? new Admission(
                                            found(call, arguments).settings(),
                                            found(call, arguments).grants(),
                                            Map.of(),
                                            found(call, arguments).account())
                                    : call.with(arguments))),
            storeWhere(
                    Admissions.class,
                    "admit",
                    StoreSuspects.AccountAdmissions.class,
                    that(
                            "forgets the lock of the host's customer",
                            (sound, arguments, call) -> arguments[0] instanceof Knock knock
                                    ? call.with(Knock.by(knock.provider(), knock.session()), arguments[1])
                                    : call.with(arguments))),
            storeWhere(
                    Admissions.class,
                    "admit",
                    StoreSuspects.AccountSessions.class,
                    that(
                            "forgets when the person ends",
                            (sound, arguments, call) -> arguments[0] instanceof Knock knock
                                    ? call.with(knock, Instant.EPOCH)
                                    : call.with(arguments))),
            storeWhere(
                    Admissions.class,
                    "admit",
                    StoreSuspects.AccountAdmissions.class,
                    that(
                            "forgets the choice",
                            (sound, arguments, call) -> arguments[0] instanceof Knock
                                    ? with(
                                            found(call, arguments),
                                            account -> changed(account, account.memberships(), Optional.empty()))
                                    : call.with(arguments))),
            storeWhere(
                    Admissions.class,
                    "admit",
                    StoreSuspects.AccountAdmissions.class,
                    that(
                            "mixes up the order",
                            (sound, arguments, call) -> arguments[0] instanceof Knock
                                    ? with(
                                            found(call, arguments),
                                            account ->
                                                    changed(account, reversed(account.memberships()), account.chosen()))
                                    : call.with(arguments))),
            storeWhere(
                    Admissions.class,
                    "admit",
                    StoreSuspects.AccountAdmissions.class,
                    that(
                            "forgets locks of memberships",
                            (sound, arguments, call) -> arguments[0] instanceof Knock
                                    ? with(
                                            found(call, arguments),
                                            account ->
                                                    changed(account, each(account, Lock.OPEN, false), account.chosen()))
                                    : call.with(arguments))),
            storeWhere(
                    Admissions.class,
                    "admit",
                    StoreSuspects.AccountAdmissions.class,
                    that(
                            "permits everything",
                            (sound, arguments, call) -> arguments[0] instanceof Knock
                                    ? with(
                                            found(call, arguments),
                                            account ->
                                                    changed(account, each(account, Lock.OPEN, true), account.chosen()))
                                    : call.with(arguments))),
            storeWhere(
                    Admissions.class,
                    "admit",
                    StoreSuspects.AccountAdmissions.class,
                    that(
                            "adds the memberships of another provider",
                            (sound, arguments, call) -> arguments[0] instanceof Knock knock
                                    ? with(
                                            found(call, arguments),
                                            account -> changed(
                                                    account,
                                                    joined(account, there(sound, knock, arguments)),
                                                    account.chosen()))
                                    : call.with(arguments))),
            storeWhere(
                    Admissions.class,
                    "admit",
                    StoreSuspects.AccountSessions.class,
                    that(
                            "signs nobody in",
                            (sound, arguments, call) -> arguments[0] instanceof Knock
                                    ? new Admission(
                                            found(call, arguments).settings(),
                                            found(call, arguments).grants(),
                                            found(call, arguments).locks(),
                                            Optional.empty())
                                    : call.with(arguments))));

    private static final List<WrongStore> KEYS = List.of(
            storeWhere(
                    OneTimeKeys.class,
                    "use",
                    StoreSuspects.OneTimeKeys.class,
                    that("uses again and again", (sound, arguments, call) -> {
                        call.with(arguments);
                        return OneTimeKeys.Use.USED;
                    })),
            storeWhere(
                    OneTimeKeys.class,
                    "use",
                    StoreSuspects.OneTimeKeys.class,
                    that("looks first and uses then", (sound, arguments, call) -> {
                        boolean usable = sound.find((KeyPurpose) arguments[0], (KeyHash) arguments[1])
                                .filter(key -> key.isUsable((Instant) arguments[3])
                                        && key.secret().isEmpty())
                                .isPresent();
                        Object used = call.with(arguments);
                        return usable ? OneTimeKeys.Use.USED : used;
                    })),
            storeWhere(
                    OneTimeKeys.class,
                    "use",
                    StoreSuspects.OneTimeKeys.class,
                    that("forgets the purpose", (sound, arguments, call) -> {
                        for (KeyPurpose purpose : KeyPurpose.values()) {
                            if (sound.find(purpose, (KeyHash) arguments[1]).isPresent()) {
                                return call.with(purpose, arguments[1], arguments[2], arguments[3]);
                            }
                        }
                        return OneTimeKeys.Use.GONE;
                    })),
            storeWhere(
                    OneTimeKeys.class,
                    "use",
                    StoreSuspects.OneTimeKeys.class,
                    that(
                            "knows no end",
                            (sound, arguments, call) ->
                                    call.with(arguments[0], arguments[1], arguments[2], Instant.EPOCH))),
            storeWhere(
                    OneTimeKeys.class,
                    "use",
                    StoreSuspects.OneTimeKeys.class,
                    that(
                            "does not count wrong answers",
                            (sound, arguments, call) -> arguments[2].equals(Optional.of("wrong"))
                                    ? OneTimeKeys.Use.WRONG
                                    : call.with(arguments))),
            storeWhere(
                    OneTimeKeys.class,
                    "use",
                    StoreSuspects.OneTimeKeys.class,
                    that("counts wrong answers twice", (sound, arguments, call) -> {
                        Object used = call.with(arguments);
                        if (used == OneTimeKeys.Use.WRONG) {
                            call.with(arguments);
                        }
                        return used;
                    })),
            storeWhere(
                    OneTimeKeys.class,
                    "about",
                    StoreSuspects.OneTimeKeys.class,
                    that("forgets the provider", (sound, arguments, call) -> Stream.concat(
                                    ((List<?>) call.with(arguments)).stream(),
                                    ((List<?>) call.with(
                                                    arguments[0],
                                                    new OneTimeKey.Subject(
                                                            Optional.of(Cast.ZENITH),
                                                            ((OneTimeKey.Subject) arguments[1]).ref())))
                                            .stream())
                            .toList())),
            storeWhere(
                    OneTimeKeys.class,
                    "about",
                    StoreSuspects.OneTimeKeys.class,
                    that(
                            "shows the oldest first",
                            (sound, arguments, call) -> reversed((List<?>) call.with(arguments)))),
            storeWhere(
                    OneTimeKeys.class,
                    "revoke",
                    StoreSuspects.OneTimeKeys.class,
                    that("does nothing", (sound, arguments, call) -> 1)),
            storeWhere(
                    OneTimeKeys.class,
                    "revoke",
                    StoreSuspects.OneTimeKeys.class,
                    that(
                            "takes back those of another provider",
                            (sound, arguments, call) -> (Integer) call.with(arguments)
                                    + (Integer) call.with(
                                            arguments[0],
                                            new OneTimeKey.Subject(
                                                    Optional.of(Cast.ZENITH),
                                                    ((OneTimeKey.Subject) arguments[1]).ref()),
                                            arguments[2]))),
            storeWhere(
                    Admissions.class,
                    "sweep",
                    StoreSuspects.OneTimeKeys.class,
                    that(
                            "forgets keys at once",
                            (sound, arguments, call) ->
                                    call.with(((Instant) arguments[0]).plus(Duration.ofDays(31)), arguments[1]))));

    private AccountFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.of(SESSIONS, ADMISSIONS, KEYS).flatMap(List::stream);
    }

    private static <T> List<T> reversed(List<T> rows) {
        List<T> other = new ArrayList<>(rows);
        Collections.reverse(other);
        return other;
    }

    private static Admission found(Flawed.Sound call, Object... arguments) throws Throwable {
        return (Admission) call.with(arguments);
    }

    private static Admission there(Admissions sound, Knock knock, Object... arguments) {
        Knock elsewhere = new Knock(Scopes.elsewhere(knock.provider()), knock.session(), Optional.empty());
        return sound.admit(elsewhere, (Instant) arguments[1]);
    }

    private static Admission with(Admission admission, UnaryOperator<AccountAdmission> change) {
        return new Admission(
                admission.settings(),
                admission.grants(),
                admission.locks(),
                admission.account().map(change));
    }

    private static AccountAdmission changed(
            AccountAdmission account, List<AccountAdmission.Member> members, Optional<MembershipRef> chosen) {
        return new AccountAdmission(account.session(), account.name(), account.language(), members, chosen);
    }

    private static List<AccountAdmission.Member> joined(AccountAdmission account, Admission there) {
        return Stream.concat(
                        account.memberships().stream(),
                        there.account().stream().flatMap(other -> other.memberships().stream()))
                .toList();
    }

    private static List<AccountAdmission.Member> each(AccountAdmission account, Lock lock, boolean everything) {
        return account.memberships().stream()
                .map(member -> new AccountAdmission.Member(
                        member.membership(),
                        everything ? PermissionSet.all() : member.permissions(),
                        everything ? member.lock() : lock))
                .toList();
    }
}
