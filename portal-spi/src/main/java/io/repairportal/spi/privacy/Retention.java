package io.repairportal.spi.privacy;

import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;

/**
 * Forgets what has been kept for long enough; how long that is the portal says (O4, P61). Each call takes the oldest first, at most as many
 * as it is told, and returns how many it took.
 */
public interface Retention {

    /** Forgets links that were sent at {@code before} or earlier, whatever their state. What they opened ends with its session. */
    int forgetLinks(ProviderRef provider, Instant before, int limit);

    /**
     * Forgets messages that came into this state at {@code before} or earlier. Throws {@link IllegalArgumentException} for
     * {@link Outbox.State#WAITING}: what has not left is not forgotten.
     */
    int forgetMessages(ProviderRef provider, Outbox.State state, Instant before, int limit);

    /** Forgets proposals that were declined at {@code before} or earlier. */
    int forgetDeclined(ProviderRef provider, Instant before, int limit);
}
