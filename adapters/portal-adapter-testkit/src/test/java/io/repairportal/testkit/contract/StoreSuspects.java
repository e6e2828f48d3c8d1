package io.repairportal.testkit.contract;

import io.repairportal.spi.PortalStore;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import java.util.function.Supplier;

/** The contracts of a portal store, run on whatever store {@link #suspect} gives. Named so that no build runs them by itself. */
final class StoreSuspects {
    static volatile Supplier<PortalStore> suspect = InMemoryPortalStore::new;

    private StoreSuspects() {}

    static final class PortalStoreOwnership extends PortalStoreOwnershipContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class UnitOfWork extends UnitOfWorkContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Publications extends PublicationsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class PublicationList extends PublicationListContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class PublishedFiles extends PublishedFilesContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class StagePlans extends StagePlansContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Resources extends ResourcesContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Backlog extends BacklogContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class InvitationReports extends InvitationReportsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class MessageTemplates extends MessageTemplatesContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Conversations extends ConversationsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class WaitingConversations extends WaitingConversationsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class FeedbackEntries extends FeedbackEntriesContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Admissions extends AdmissionsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Keys extends KeysContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Counters extends CountersContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Settings extends SettingsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Outbox extends OutboxContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class People extends PeopleContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Memberships extends MembershipsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class MembershipLists extends MembershipListsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Rights extends RightsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Proposals extends ProposalsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class PersonalRecords extends PersonalRecordsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class Retention extends RetentionContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class CustomerLocks extends CustomerLocksContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class AccountSessions extends AccountSessionsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class AccountAdmissions extends AccountAdmissionsContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class OneTimeKeys extends OneTimeKeysContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }

    static final class AuditTrail extends AuditTrailContract {
        @Override
        protected PortalStore freshStore() {
            return suspect.get();
        }
    }
}
