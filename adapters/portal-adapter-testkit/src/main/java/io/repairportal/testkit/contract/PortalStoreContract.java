package io.repairportal.testkit.contract;

import io.repairportal.spi.PortalStore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contracts over the portal's own data share. A {@link PortalStore} is replaced as a whole, so an adapter runs all of them:
 * {@link PortalStoreOwnershipContract}, {@link UnitOfWorkContract}, {@link PublicationsContract}, {@link PublicationListContract},
 * {@link PublishedFilesContract}, {@link StagePlansContract}, {@link ConversationsContract}, {@link FeedbackEntriesContract},
 * {@link AdmissionsContract}, {@link AccountAdmissionsContract}, {@link AccountSessionsContract}, {@link KeysContract},
 * {@link OneTimeKeysContract}, {@link PeopleContract}, {@link MembershipsContract}, {@link MembershipListsContract},
 * {@link ResourcesContract}, {@link RightsContract}, {@link ProposalsContract}, {@link CustomerLocksContract}, {@link PersonalRecordsContract},
 * {@link CountersContract}, {@link SettingsContract}, {@link OutboxContract}, {@link MessageTemplatesContract} and {@link BacklogContract} (of a store that has them) and
 * {@link AuditTrailContract}.
 *
 * <p>Each is extended by a test class of the adapter that says how to get an empty store; nested test classes of one outer class do.
 */
public abstract class PortalStoreContract {
    private @Nullable PortalStore store;

    /** Made for the contracts of this package. */
    PortalStoreContract() {}

    /** Returns a store with nothing in it. Called before each test; what a test before it stored must not be seen. */
    protected abstract PortalStore freshStore();

    /** Opens the store of this test. */
    @BeforeEach
    public final void openFreshStore() {
        store = freshStore();
    }

    /** Returns the store of this test. */
    final PortalStore store() {
        return Objects.requireNonNull(store, "the store is opened before each test");
    }
}
