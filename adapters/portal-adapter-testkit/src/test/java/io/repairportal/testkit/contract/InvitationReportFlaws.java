package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.access.InvitationReport;
import io.repairportal.spi.access.InvitationReports;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Mistakes that reports of many invitations are stored with. */
final class InvitationReportFlaws {
    private InvitationReportFlaws() {}

    static Stream<WrongStore> all() {
        return Stream.concat(keeping(), forgetting());
    }

    private static Stream<WrongStore> keeping() {
        return Stream.of(
                reports("find", "forgets the provider", Scopes.forgettingTheProvider()),
                reports("newest", "forgets the provider", Scopes.forgettingTheProvider()),
                reports("begin", "lets everybody begin", (sound, arguments, call) -> {
                    call.with(arguments);
                    return true;
                }),
                reports("end", "never admits that it was over", (sound, arguments, call) -> {
                    call.with(arguments);
                    return true;
                }),
                reports(
                        "end",
                        "loses the lines",
                        (sound, arguments, call) -> call.with(arguments[0], arguments[1], List.of())),
                reports("newest", "shows the oldest first", (sound, arguments, call) -> {
                    List<InvitationReport> all = sound.newest((ProviderRef) arguments[0], 100);
                    return all.stream()
                            .sorted((one, other) -> one.sentAt().compareTo(other.sentAt()))
                            .limit((Integer) arguments[1])
                            .toList();
                }));
    }

    private static Stream<WrongStore> forgetting() {
        return Stream.of(
                reports(
                        "sweep",
                        "forgets too early",
                        (sound, arguments, call) ->
                                call.with(arguments[0], ((Instant) arguments[1]).plusSeconds(1), arguments[2])),
                reports(
                        "sweep",
                        "forgets everything at once",
                        (sound, arguments, call) -> call.with(arguments[0], arguments[1], 1_000)));
    }

    private static WrongStore reports(String method, String words, Flawed.Flaw<InvitationReports> flaw) {
        return storeWhere(InvitationReports.class, method, StoreSuspects.InvitationReports.class, that(words, flaw));
    }
}
