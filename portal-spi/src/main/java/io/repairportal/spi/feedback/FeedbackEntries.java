package io.repairportal.spi.feedback;

import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Optional;

/** The feedback of each provider's customers. */
public interface FeedbackEntries {

    /** Stores the feedback; returns {@code false} and changes nothing if there is one with this reference already. */
    boolean append(ProviderRef provider, Feedback feedback);

    /** Returns a piece of the feedback of a provider, newest first, for staff; at most 100 at once. */
    Slice<Feedback> list(ProviderRef provider, Optional<Cursor> after, int limit);
}
