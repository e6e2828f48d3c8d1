package io.repairportal.testkit.memory;

import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.feedback.FeedbackEntries;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Optional;

/** Feedback in a table by provider and entry. */
final class InMemoryFeedbackEntries implements FeedbackEntries {
    private final Tables tables;

    InMemoryFeedbackEntries(Tables tables) {
        this.tables = tables;
    }

    @Override
    public boolean append(ProviderRef provider, Feedback feedback) {
        Ownership.require(provider, feedback.owner().customer().provider());
        Key key = new Key(provider, feedback.ref().value());
        return tables.unitOfWork.step(() -> {
            boolean isNew = !tables.feedback.has(key);
            if (isNew) {
                tables.feedback.put(key, feedback);
            }
            return isNew;
        });
    }

    @Override
    public Slice<Feedback> list(ProviderRef provider, Optional<Cursor> after, int limit) {
        int checked = Pages.limit(limit);
        return tables.unitOfWork.step(() -> Pages.cut(
                tables.feedback.entries(key -> key.provider().equals(provider)),
                entry -> new Cursor(entry.at(), entry.ref().value()),
                after,
                checked));
    }
}
