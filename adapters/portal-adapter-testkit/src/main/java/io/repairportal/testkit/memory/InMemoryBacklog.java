package io.repairportal.testkit.memory;

import io.repairportal.spi.PortalStore;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.Backlog;
import java.util.Arrays;
import java.util.Optional;

/** Counts what the roles of a store list. */
record InMemoryBacklog(PortalStore store) implements Backlog {
    @Override
    public int count(ProviderRef provider, int most) {
        int checked = Pages.limit(most);
        int unanswered = store.waitingConversations()
                .longestWaiting(provider, Optional.empty(), checked)
                .items()
                .size();
        int failed = store.outbox()
                .list(provider, Outbox.State.PARKED, Optional.empty(), checked)
                .items()
                .size();
        int wishes = Arrays.stream(Proposal.Kind.values())
                .mapToInt(kind ->
                        store.proposals().waiting(provider, kind, checked).size())
                .sum();
        return Math.min(checked, unanswered + failed + wishes);
    }
}
