package io.repairportal.testkit.memory;

import io.repairportal.spi.PortalStore;
import io.repairportal.spi.UnitOfWork;
import io.repairportal.spi.access.AccountSessions;
import io.repairportal.spi.access.Admissions;
import io.repairportal.spi.access.Counters;
import io.repairportal.spi.access.CustomerLocks;
import io.repairportal.spi.access.InvitationReports;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.access.MembershipLists;
import io.repairportal.spi.access.Memberships;
import io.repairportal.spi.access.OneTimeKeys;
import io.repairportal.spi.access.People;
import io.repairportal.spi.access.Rights;
import io.repairportal.spi.audit.AuditTrail;
import io.repairportal.spi.feedback.FeedbackEntries;
import io.repairportal.spi.message.Conversations;
import io.repairportal.spi.message.WaitingConversations;
import io.repairportal.spi.notification.MessageTemplates;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.privacy.PersonalRecords;
import io.repairportal.spi.privacy.Retention;
import io.repairportal.spi.proposal.Proposals;
import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.spi.publication.StagePlans;
import io.repairportal.spi.resource.ResourceFolders;
import io.repairportal.spi.resource.Resources;
import io.repairportal.spi.settings.Settings;
import io.repairportal.spi.staff.Backlog;
import java.util.Optional;

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
    private final InMemoryWaitingConversations waitingConversations = new InMemoryWaitingConversations(tables);
    private final Conversations conversations = new InMemoryConversations(tables, waitingConversations);
    private final FeedbackEntries feedback = new InMemoryFeedbackEntries(tables);
    private final Resources resources = new InMemoryResources(tables);
    private final ResourceFolders resourceFolders = new InMemoryResourceFolders(tables);
    private final Admissions admissions = new InMemoryAdmissions(tables);
    private final Keys keys = new InMemoryKeys(tables);
    private final OneTimeKeys oneTimeKeys = new InMemoryOneTimeKeys(tables);
    private final People people = new InMemoryPeople(tables);
    private final Memberships memberships = new InMemoryMemberships(tables);
    private final MembershipLists membershipLists = new InMemoryMembershipLists(tables);
    private final Rights rights = new InMemoryRights(tables);
    private final InvitationReports invitationReports = new InMemoryInvitationReports(tables);
    private final Retention retention = new InMemoryRetention(tables);
    private final Proposals proposals = new InMemoryProposals(tables);
    private final PersonalRecords personalRecords = new InMemoryPersonalRecords(tables);
    private final CustomerLocks customerLocks = new InMemoryCustomerLocks(tables);
    private final AccountSessions accountSessions = new InMemoryAccountSessions(tables);
    private final AuditTrail auditTrail = new InMemoryAuditTrail(tables);
    private final Counters counters = new InMemoryCounters(tables);
    private final Settings settings = new InMemorySettings(tables);
    private final Outbox outbox = new InMemoryOutbox(tables);
    private final MessageTemplates messageTemplates = new InMemoryMessageTemplates(tables);

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
    public WaitingConversations waitingConversations() {
        return waitingConversations;
    }

    @Override
    public FeedbackEntries feedback() {
        return feedback;
    }

    @Override
    public Resources resources() {
        return resources;
    }

    @Override
    public ResourceFolders resourceFolders() {
        return resourceFolders;
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
    public OneTimeKeys oneTimeKeys() {
        return oneTimeKeys;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public Memberships memberships() {
        return memberships;
    }

    @Override
    public MembershipLists membershipLists() {
        return membershipLists;
    }

    @Override
    public Rights rights() {
        return rights;
    }

    @Override
    public InvitationReports invitationReports() {
        return invitationReports;
    }

    @Override
    public Proposals proposals() {
        return proposals;
    }

    @Override
    public PersonalRecords personalRecords() {
        return personalRecords;
    }

    @Override
    public Retention retention() {
        return retention;
    }

    @Override
    public CustomerLocks customerLocks() {
        return customerLocks;
    }

    @Override
    public AccountSessions accountSessions() {
        return accountSessions;
    }

    @Override
    public AuditTrail auditTrail() {
        return auditTrail;
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

    @Override
    public Optional<Backlog> backlog() {
        return Optional.of(new InMemoryBacklog(this));
    }

    @Override
    public Optional<MessageTemplates> messageTemplates() {
        return Optional.of(messageTemplates);
    }
}
