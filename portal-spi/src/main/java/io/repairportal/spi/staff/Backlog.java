package io.repairportal.spi.staff;

import io.repairportal.spi.provider.ProviderRef;

/** How much waits for the staff of each provider: what a menu says beside "Inbox" (K7). */
public interface Backlog {
    /** The most that can be asked for. */
    int MOST = 100;

    /**
     * Returns how many things wait, at most {@code most}: conversations in which a customer waits ({@link
     * io.repairportal.spi.message.WaitingConversations}), messages that will not leave unless staff say so, wishes that nobody has decided about.
     * Asked once for every page of the back office.
     *
     * @param most 1 to {@link #MOST}
     */
    int count(ProviderRef provider, int most);
}
