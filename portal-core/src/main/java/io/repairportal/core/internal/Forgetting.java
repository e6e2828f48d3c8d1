package io.repairportal.core.internal;

import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How long the portal keeps what nobody uses any more, and the forgetting of it, provider by provider (decision 38). Conversations,
 * feedback and the audit trail are kept: they go with the person (O4) or not at all (O3). Safe for use by many threads.
 */
public final class Forgetting {
    /** What became of many invitations (decision 37). */
    public static final Duration REPORTS = Duration.ofDays(30);
    /** Whom a link went to and when it was opened: a year longer than any link can be used (A5). */
    public static final Duration LINKS = Duration.ofDays(730);
    /** That a message left, and when. */
    public static final Duration SENT = Duration.ofDays(90);
    /** A message that could not be delivered, with its sealed content, so that it can be sent again (P50). */
    public static final Duration PARKED = Duration.ofDays(365);
    /** What somebody wrote whose registration or change was declined (A12, A20). */
    public static final Duration DECLINED = Duration.ofDays(30);

    private final PortalParts parts;

    /** Forgets in the store of these parts. */
    public Forgetting(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
    }

    /** Forgets at most {@code most} of each kind at each provider; returns the largest number of one kind. */
    int portion(int most) {
        return parts.host().providers().all().stream()
                .mapToInt(provider -> portion(provider, most))
                .max()
                .orElse(0);
    }

    private int portion(ProviderRef provider, int most) {
        var store = parts.store();
        var retention = store.retention();
        return IntStream.of(
                        store.invitationReports().sweep(provider, ago(REPORTS), most),
                        retention.forgetLinks(provider, ago(LINKS), most),
                        retention.forgetMessages(provider, Outbox.State.SENT, ago(SENT), most),
                        retention.forgetMessages(provider, Outbox.State.PARKED, ago(PARKED), most),
                        retention.forgetDeclined(provider, ago(DECLINED), most))
                .max()
                .orElse(0);
    }

    private Instant ago(Duration kept) {
        return parts.clock().instant().minus(kept);
    }
}
