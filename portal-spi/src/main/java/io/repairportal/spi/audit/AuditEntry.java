package io.repairportal.spi.audit;

import io.repairportal.spi.internal.Require;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that was done.
 *
 * @param at when, to the microsecond
 * @param event what, as a code such as {@code membership.locked}; at most 64 characters
 * @param actor who, for example {@code staff:tom} or {@code link sent to d…@example.com}; at most 300 characters
 * @param subject about what or whom, for example {@code customer:C-1}; at most 200 characters
 * @param details what else matters, in this order; at most 20 of at most 500 characters; no secrets, no texts of customers
 */
public record AuditEntry(Instant at, String event, String actor, String subject, Map<String, String> details) {
    /** Copies the details, whose order is kept. */
    public AuditEntry {
        Objects.requireNonNull(at, "at");
        Require.opaque(event, "event");
        Require.text(actor, 300, "actor");
        Require.text(subject, 200, "subject");
        Require.between(details.size(), 0, 20, "number of details");
        details.forEach((name, value) -> Require.atMost(name + value, 500, "detail " + name));
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
