package io.repairportal.spi;

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
 * The portal's own data: what was published to whom, what customers answered, and the machinery of access and messages.
 *
 * <p>Replaced as a whole, never role by role: an implementation may join its tables freely. All roles join the unit of work of the
 * calling thread; outside one, each call is a transaction of its own. Called from many threads at once.
 */
public interface PortalStore {

    /** Returns the transaction that all roles of this store join. */
    UnitOfWork unitOfWork();

    /** Returns what may be seen of which work order. */
    Publications publications();

    /** Returns the visibility of photos and documents. */
    PublishedFiles publishedFiles();

    /** Returns the stage plans and their explanations. */
    StagePlans stagePlans();

    /** Returns the conversations. */
    Conversations conversations();

    /** Returns the conversations in which a customer waits. */
    WaitingConversations waitingConversations();

    /** Returns the feedback. */
    FeedbackEntries feedback();

    /** Returns the resources of each provider's library. */
    Resources resources();

    /** Returns the folders they lie in. */
    ResourceFolders resourceFolders();

    /** Returns who is admitted by which session or link. */
    Admissions admissions();

    /** Returns the access links. */
    Keys keys();

    /** Returns everything that can be used once: invitations, resets, codes. */
    OneTimeKeys oneTimeKeys();

    /** Returns the people who have a login. */
    People people();

    /** Returns what each of them may do for whom. */
    Memberships memberships();

    /** Returns the memberships as staff leaf through them. */
    MembershipLists membershipLists();

    /** Returns the access rights that providers have defined. */
    Rights rights();

    /** Returns what became of many invitations sent at once. */
    InvitationReports invitationReports();

    /** Returns what people wish the shop's facts to become. */
    Proposals proposals();

    /** Returns what is known about one person beside her login, to be taken along and to be forgotten. */
    PersonalRecords personalRecords();

    /** Returns what forgets things that were kept for long enough. */
    Retention retention();

    /** Returns which customers are locked. */
    CustomerLocks customerLocks();

    /** Returns the browsers in which people are signed in. */
    AccountSessions accountSessions();

    /** Returns who did what. */
    AuditTrail auditTrail();

    /** Returns the counters that hold across nodes. */
    Counters counters();

    /** Returns the settings of each provider. */
    Settings settings();

    /** Returns the messages that wait to leave. */
    Outbox outbox();

    /** Returns how much waits for staff; empty if this store cannot count it: then no menu says how much. */
    default Optional<Backlog> backlog() {
        return Optional.empty();
    }

    /** Returns the provider's own words for messages; empty if this store keeps none: then every message says what the portal says. */
    default Optional<MessageTemplates> messageTemplates() {
        return Optional.empty();
    }
}
