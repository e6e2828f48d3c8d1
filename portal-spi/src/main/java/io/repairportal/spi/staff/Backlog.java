package io.repairportal.spi.staff;

import io.repairportal.spi.provider.ProviderRef;

/** How much waits for the staff of each provider: what a menu says beside "Inbox" (K7). */
public interface Backlog {
    /** How many of the newest messages are looked at. */
    int NEWEST_MESSAGES = 100;

    /** The most that can be asked for. */
    int MOST = 100;

    /**
     * Returns how many things wait, at most {@code most}: conversations, about a work order or with one contact of a customer in general, whose last word
     * is the customer's among the newest {@link #NEWEST_MESSAGES} messages; messages that will not leave unless staff say so; wishes that
     * nobody has decided about. Asked once for every page of the back office.
     *
     * @param most 1 to {@link #MOST}
     */
    int count(ProviderRef provider, int most);
}
