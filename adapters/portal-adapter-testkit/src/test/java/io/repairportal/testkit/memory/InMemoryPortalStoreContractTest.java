package io.repairportal.testkit.memory;

import io.repairportal.spi.PortalStore;
import io.repairportal.testkit.contract.AccountAdmissionsContract;
import io.repairportal.testkit.contract.AccountSessionsContract;
import io.repairportal.testkit.contract.AdmissionsContract;
import io.repairportal.testkit.contract.AuditTrailContract;
import io.repairportal.testkit.contract.BacklogContract;
import io.repairportal.testkit.contract.ConversationsContract;
import io.repairportal.testkit.contract.CountersContract;
import io.repairportal.testkit.contract.CustomerLocksContract;
import io.repairportal.testkit.contract.FeedbackEntriesContract;
import io.repairportal.testkit.contract.InvitationReportsContract;
import io.repairportal.testkit.contract.KeysContract;
import io.repairportal.testkit.contract.MembershipListsContract;
import io.repairportal.testkit.contract.MembershipsContract;
import io.repairportal.testkit.contract.MessageTemplatesContract;
import io.repairportal.testkit.contract.OneTimeKeysContract;
import io.repairportal.testkit.contract.OutboxContract;
import io.repairportal.testkit.contract.PeopleContract;
import io.repairportal.testkit.contract.PersonalRecordsContract;
import io.repairportal.testkit.contract.PortalStoreOwnershipContract;
import io.repairportal.testkit.contract.ProposalsContract;
import io.repairportal.testkit.contract.PublicationListContract;
import io.repairportal.testkit.contract.PublicationsContract;
import io.repairportal.testkit.contract.PublishedFilesContract;
import io.repairportal.testkit.contract.ResourcesContract;
import io.repairportal.testkit.contract.RetentionContract;
import io.repairportal.testkit.contract.RightsContract;
import io.repairportal.testkit.contract.SettingsContract;
import io.repairportal.testkit.contract.StagePlansContract;
import io.repairportal.testkit.contract.UnitOfWorkContract;
import io.repairportal.testkit.contract.WaitingConversationsContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("the store in memory keeps every contract of a portal store (M3)")
class InMemoryPortalStoreContractTest {

    @Nested
    class PortalStoreOwnership extends PortalStoreOwnershipContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class UnitOfWork extends UnitOfWorkContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Publications extends PublicationsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class PublicationList extends PublicationListContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class PublishedFiles extends PublishedFilesContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class StagePlans extends StagePlansContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Backlog extends BacklogContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class InvitationReports extends InvitationReportsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class MessageTemplates extends MessageTemplatesContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Resources extends ResourcesContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Conversations extends ConversationsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class WaitingConversations extends WaitingConversationsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class FeedbackEntries extends FeedbackEntriesContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Admissions extends AdmissionsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Keys extends KeysContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Counters extends CountersContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Settings extends SettingsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class People extends PeopleContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Memberships extends MembershipsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class MembershipLists extends MembershipListsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Rights extends RightsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class PersonalRecords extends PersonalRecordsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Retention extends RetentionContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class Proposals extends ProposalsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class CustomerLocks extends CustomerLocksContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class AccountSessions extends AccountSessionsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class AccountAdmissions extends AccountAdmissionsContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class OneTimeKeys extends OneTimeKeysContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }

    @Nested
    class AuditTrail extends AuditTrailContract {
        @Override
        protected PortalStore freshStore() {
            return new InMemoryPortalStore();
        }
    }
}
