package io.repairportal.testkit.memory;

import io.repairportal.spi.PortalStore;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.staff.Backlog;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts what the roles of a store list. */
record InMemoryBacklog(PortalStore store) implements Backlog {
    @Override
    public int count(ProviderRef provider, int most) {
        int checked = Pages.limit(most);
        int failed = store.outbox().list(provider, Outbox.State.PARKED, checked).size();
        int wishes = store.proposals().waiting(provider, checked).size();
        return Math.min(checked, unanswered(provider) + failed + wishes);
    }

    private int unanswered(ProviderRef provider) {
        Set<List<Object>> talks = new HashSet<>();
        int waiting = 0;
        for (Message message : store.conversations()
                .newest(provider, Optional.empty(), NEWEST_MESSAGES)
                .items()) {
            boolean newest = talks.add(List.of(
                    message.workOrder(),
                    message.owner().customer(),
                    message.workOrder().isPresent()
                            ? Optional.empty()
                            : message.owner().contact()));
            waiting += newest && message.author().side() == Message.Side.CUSTOMER ? 1 : 0;
        }
        return waiting;
    }
}
