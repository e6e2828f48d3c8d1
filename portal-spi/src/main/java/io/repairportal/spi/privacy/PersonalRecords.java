package io.repairportal.spi.privacy;

import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Set;

/**
 * Everything a store keeps about one person beside her login and her memberships: found for her to take along, and forgotten when she goes
 * (O4). A store whose tables come to hold something new about people forgets it here as well. The audit trail is no part of it: it names
 * people by reference only and is never changed.
 */
public interface PersonalRecords {

    /** Returns the feedback she gave, newest first; at most 500. */
    List<Feedback> feedback(Traces traces);

    /**
     * Returns messages of a provider that have not left, waiting or parked, and whose shortened recipient is one of these; at most 1,000.
     * Which of them are meant for one person only their sealed content tells.
     */
    List<OutboxMessage> unsent(ProviderRef provider, Set<String> recipients);

    /**
     * Takes the name of the person and her contact off what she wrote, and forgets the links that were sent to her addresses or to her
     * contacts, with what they opened, invitations and codes about the membership, what she proposed about the customer or before she
     * was one, and those of {@code unsent} that have not left. The membership itself stays. Doing it again changes nothing.
     */
    Erased erase(Traces traces, Set<OutboxRef> unsent);

    /** Forgets the sessions of a person and every code and reset about her, wherever she is; returns how many sessions there were. */
    int forget(PersonRef person);
}
