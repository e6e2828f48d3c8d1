package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.WrongStore.storeWhere;
import static io.repairportal.testkit.contract.WrongStore.that;

import io.repairportal.spi.audit.AuditEntry;
import io.repairportal.spi.audit.AuditFilter;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.audit.AuditTrail;
import io.repairportal.spi.provider.ProviderRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Mistakes that the audit trail is stored with. */
final class AuditFlaws {
    private static final List<WrongStore> AUDIT = List.of(
            storeWhere(
                    AuditTrail.class,
                    "append",
                    StoreSuspects.AuditTrail.class,
                    that("takes any number", (sound, arguments, call) -> {
                        try {
                            return call.with(arguments);
                        } catch (IllegalArgumentException gap) {
                            return null;
                        }
                    })),
            storeWhere(
                    AuditTrail.class,
                    "headForUpdate",
                    StoreSuspects.AuditTrail.class,
                    that(
                            "asks for no unit of work",
                            (sound, arguments, call) -> sound.head((ProviderRef) arguments[0]))),
            storeWhere(
                    AuditTrail.class,
                    "newest",
                    StoreSuspects.AuditTrail.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    AuditTrail.class,
                    "chain",
                    StoreSuspects.AuditTrail.class,
                    that("forgets the provider", Scopes.forgettingTheProvider())),
            storeWhere(
                    AuditTrail.class,
                    "newest",
                    StoreSuspects.AuditTrail.class,
                    that(
                            "forgets the filter",
                            (sound, arguments, call) ->
                                    call.with(arguments[0], AuditFilter.everything(), arguments[2], arguments[3]))),
            storeWhere(
                    AuditTrail.class,
                    "chain",
                    StoreSuspects.AuditTrail.class,
                    that(
                            "shows the newest first",
                            (sound, arguments, call) -> reversed((List<?>) call.with(arguments)))),
            storeWhere(
                    AuditTrail.class,
                    "chain",
                    StoreSuspects.AuditTrail.class,
                    that("sorts the details", (sound, arguments, call) -> ((List<?>) call.with(arguments))
                            .stream()
                                    .map(record -> sorted((AuditRecord) record))
                                    .toList())),
            storeWhere(
                    AuditTrail.class,
                    "head",
                    StoreSuspects.AuditTrail.class,
                    that("is always empty", (sound, arguments, call) -> AuditHead.empty())));

    private AuditFlaws() {}

    static Stream<WrongStore> all() {
        return AUDIT.stream();
    }

    private static <T> List<T> reversed(List<T> rows) {
        List<T> other = new ArrayList<>(rows);
        Collections.reverse(other);
        return other;
    }

    private static AuditRecord sorted(AuditRecord record) {
        AuditEntry entry = record.entry();
        return new AuditRecord(
                record.number(),
                new AuditEntry(
                        entry.at(), entry.event(), entry.actor(), entry.subject(), new TreeMap<>(entry.details())),
                record.hash());
    }
}
