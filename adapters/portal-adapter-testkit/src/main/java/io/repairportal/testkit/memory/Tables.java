package io.repairportal.testkit.memory;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.settings.ProviderSettings;
import java.util.List;

/** Everything the portal's roles keep, so that one of them may look into the tables of another. */
final class Tables {
    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final Table<Key, Publication> publications = new Table<>(unitOfWork);
    final Table<Key, PublishedFile> files = new Table<>(unitOfWork);
    final Table<Key, StagePlan> stagePlans = new Table<>(unitOfWork);
    final Table<Key, Message> messages = new Table<>(unitOfWork);
    final Table<Key, Feedback> feedback = new Table<>(unitOfWork);
    final Table<SessionHash, List<LinkGrant>> sessions = new Table<>(unitOfWork);
    final Table<KeyHash, AccessLink> links = new Table<>(unitOfWork);
    final Table<InMemoryCounters.Window, InMemoryCounters.Count> counts = new Table<>(unitOfWork);
    final Table<ProviderRef, ProviderSettings> settings = new Table<>(unitOfWork);
    final Table<OutboxRef, OutboxRow> outbox = new Table<>(unitOfWork);

    ProviderSettings settingsOf(ProviderRef provider) {
        return settings.find(provider).orElseGet(ProviderSettings::standard);
    }
}
