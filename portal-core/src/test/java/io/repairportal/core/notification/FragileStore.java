package io.repairportal.core.notification;

import io.repairportal.spi.PortalAdapterException;
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
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.privacy.PersonalRecords;
import io.repairportal.spi.privacy.Retention;
import io.repairportal.spi.proposal.Proposals;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publications;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.spi.publication.StagePlans;
import io.repairportal.spi.resource.ResourceFolders;
import io.repairportal.spi.resource.Resources;
import io.repairportal.spi.settings.Settings;
import io.repairportal.spi.staff.Backlog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store whose outbox cannot be read as often as there are outages left. */
record FragileStore(PortalStore store, List<String> outages) implements PortalStore {
    @Override
    public UnitOfWork unitOfWork() {
        return store.unitOfWork();
    }

    @Override
    public Publications publications() {
        return store.publications();
    }

    @Override
    public PublishedFiles publishedFiles() {
        return store.publishedFiles();
    }

    @Override
    public StagePlans stagePlans() {
        return store.stagePlans();
    }

    @Override
    public Conversations conversations() {
        return store.conversations();
    }

    @Override
    public WaitingConversations waitingConversations() {
        return store.waitingConversations();
    }

    @Override
    public FeedbackEntries feedback() {
        return store.feedback();
    }

    @Override
    public Resources resources() {
        return store.resources();
    }

    @Override
    public ResourceFolders resourceFolders() {
        return store.resourceFolders();
    }

    @Override
    public Admissions admissions() {
        return store.admissions();
    }

    @Override
    public Keys keys() {
        return store.keys();
    }

    @Override
    public OneTimeKeys oneTimeKeys() {
        return store.oneTimeKeys();
    }

    @Override
    public People people() {
        return store.people();
    }

    @Override
    public Memberships memberships() {
        return store.memberships();
    }

    @Override
    public MembershipLists membershipLists() {
        return store.membershipLists();
    }

    @Override
    public Rights rights() {
        return store.rights();
    }

    @Override
    public PersonalRecords personalRecords() {
        return store.personalRecords();
    }

    @Override
    public Proposals proposals() {
        return store.proposals();
    }

    @Override
    public Retention retention() {
        return store.retention();
    }

    @Override
    public CustomerLocks customerLocks() {
        return store.customerLocks();
    }

    @Override
    public AccountSessions accountSessions() {
        return store.accountSessions();
    }

    @Override
    public AuditTrail auditTrail() {
        return store.auditTrail();
    }

    @Override
    public InvitationReports invitationReports() {
        return store.invitationReports();
    }

    @Override
    public Counters counters() {
        return store.counters();
    }

    @Override
    public Optional<Backlog> backlog() {
        return store.backlog();
    }

    @Override
    public Optional<MessageTemplates> messageTemplates() {
        return store.messageTemplates();
    }

    @Override
    public Settings settings() {
        return store.settings();
    }

    @Override
    public Outbox outbox() {
        return new FragileOutbox();
    }

    private final class FragileOutbox implements Outbox {
        @Override
        public void add(List<OutboxMessage> messages) {
            store.outbox().add(messages);
        }

        @Override
        public List<Claimed> claim(Instant now, Duration lease, int most) {
            if (!outages.isEmpty()) {
                throw new PortalAdapterException(PortalAdapterException.Kind.UNAVAILABLE, outages.remove(0));
            }
            return store.outbox().claim(now, lease, most);
        }

        @Override
        public boolean settle(Claimed claimed, Settlement settlement, Instant now) {
            return store.outbox().settle(claimed, settlement, now);
        }

        @Override
        public Slice<Delivery> list(ProviderRef provider, State state, Optional<Cursor> after, int limit) {
            return store.outbox().list(provider, state, after, limit);
        }

        @Override
        public boolean sendAgain(ProviderRef provider, OutboxRef message, Instant now) {
            return store.outbox().sendAgain(provider, message, now);
        }
    }
}
