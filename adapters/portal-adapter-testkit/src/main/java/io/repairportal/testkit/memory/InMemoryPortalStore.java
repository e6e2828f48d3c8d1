package io.repairportal.testkit.memory;

import io.repairportal.spi.PortalStore;
import io.repairportal.spi.UnitOfWork;
import io.repairportal.spi.access.Admissions;
import io.repairportal.spi.access.Counters;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.feedback.FeedbackEntries;
import io.repairportal.spi.message.Conversations;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.spi.publication.StagePlans;
import io.repairportal.spi.settings.Settings;

/**
 * The portal's own data in memory, gone with the object.
 *
 * <p>Safe for many threads: one unit of work runs at a time, everybody else waits. A unit of work that fails is undone completely. Its
 * transaction has no connection; asking for it throws {@link UnsupportedOperationException}.
 */
public final class InMemoryPortalStore implements PortalStore {
    private final Tables tables = new Tables();
    private final Publications publications = new InMemoryPublications(tables);
    private final PublishedFiles publishedFiles = new InMemoryPublishedFiles(tables);
    private final StagePlans stagePlans = new InMemoryStagePlans(tables);
    private final Conversations conversations = new InMemoryConversations(tables);
    private final FeedbackEntries feedback = new InMemoryFeedbackEntries(tables);
    private final Admissions admissions = new InMemoryAdmissions(tables);
    private final Keys keys = new InMemoryKeys(tables);
    private final Counters counters = new InMemoryCounters(tables);
    private final Settings settings = new InMemorySettings(tables);
    private final Outbox outbox = new InMemoryOutbox(tables);

    /** Creates an empty store. */
    public InMemoryPortalStore() {}

    @Override
    public UnitOfWork unitOfWork() {
        return tables.unitOfWork;
    }

    @Override
    public Publications publications() {
        return publications;
    }

    @Override
    public PublishedFiles publishedFiles() {
        return publishedFiles;
    }

    @Override
    public StagePlans stagePlans() {
        return stagePlans;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public FeedbackEntries feedback() {
        return feedback;
    }

    @Override
    public Admissions admissions() {
        return admissions;
    }

    @Override
    public Keys keys() {
        return keys;
    }

    @Override
    public Counters counters() {
        return counters;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }
}
