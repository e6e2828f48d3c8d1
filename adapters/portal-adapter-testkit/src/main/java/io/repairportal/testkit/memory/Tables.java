package io.repairportal.testkit.memory;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.InvitationReport;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.audit.AuditHead;
import io.repairportal.spi.audit.AuditRecord;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.WaitingConversation;
import io.repairportal.spi.notification.MessageTemplate;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.resource.Resource;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.spi.settings.ProviderSettings;

/** Everything the portal's roles keep, so that one of them may look into the tables of another. */
final class Tables {
    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final Table<Key, Publication> publications = new Table<>(unitOfWork);
    final Table<Key, PublishedFile> files = new Table<>(unitOfWork);
    final Table<Key, StagePlan> stagePlans = new Table<>(unitOfWork);
    final Table<Key, Message> messages = new Table<>(unitOfWork);
    final Table<InMemoryWaitingConversations.Talk, WaitingConversation> waiting = new Table<>(unitOfWork);
    final Table<Key, Proposal> proposals = new Table<>(unitOfWork);
    final Table<Key, Feedback> feedback = new Table<>(unitOfWork);
    final Table<Key, Resource> resources = new Table<>(unitOfWork);
    final Table<Key, ResourceFolder> resourceFolders = new Table<>(unitOfWork);
    final Table<SessionHash, StoredSession> sessions = new Table<>(unitOfWork);
    final Table<PersonRef, Person> people = new Table<>(unitOfWork);
    final Table<Key, Membership> memberships = new Table<>(unitOfWork);
    final Table<Key, InvitationReport> invitationReports = new Table<>(unitOfWork);
    final Table<Key, AccessRights> rights = new Table<>(unitOfWork);
    final Table<CustomerRef, Lock> locks = new Table<>(unitOfWork);
    final Table<KeyHash, OneTimeKey> oneTimeKeys = new Table<>(unitOfWork);
    final Table<InMemoryAuditTrail.Place, AuditRecord> auditRecords = new Table<>(unitOfWork);
    final Table<ProviderRef, AuditHead> auditHeads = new Table<>(unitOfWork);
    final Table<KeyHash, AccessLink> links = new Table<>(unitOfWork);
    final Table<InMemoryCounters.Window, InMemoryCounters.Count> counts = new Table<>(unitOfWork);
    final Table<ProviderRef, ProviderSettings> settings = new Table<>(unitOfWork);
    final Table<Key, MessageTemplate> messageTemplates = new Table<>(unitOfWork);
    final Table<OutboxRef, OutboxRow> outbox = new Table<>(unitOfWork);

    ProviderSettings settingsOf(ProviderRef provider) {
        return settings.find(provider).orElseGet(ProviderSettings::standard);
    }

    Lock lockOf(CustomerRef customer) {
        return locks.find(customer).orElse(Lock.OPEN);
    }
}
