package io.repairportal.core.signin;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.provider.ProviderRef;

/**
 * What has to be told to people because of their login. No such message carries an access link (A1). Joins the unit of work of the caller;
 * sending is the outbox's work, off the request (P9).
 */
public interface AccountNotices {

    /** Returns what tells the same because somebody asked who has not proven to be the recipient; counted apart from what the shop sends (P52). */
    AccountNotices asked();

    /** Invites the holder of a membership to set up a login; does nothing if no mail address is on file. */
    void invitation(Membership membership, InviteToken token);

    /** Sends a link that sets a new password, to the person's own proven address. */
    void reset(Person person, ProviderRef provider, ResetToken token);

    /** Tells the person that her password was changed. */
    void passwordChanged(Person person, ProviderRef provider);

    /** Sends a code to sign in with, to the person's own proven address or number. */
    void code(Person person, ProviderRef provider, Channel channel, String code);

    /** Sends a code that proves a new address of the person. */
    void addressProof(Person person, ProviderRef provider, EmailAddress address, String code);

    /** Sends a code that proves that somebody reads what goes to where an access link went (A6). */
    void linkProof(ProviderRef provider, AccessLink.Target target, AccessLink.Sent sent, String code);

    /** Tells the old address that a new one has taken its place. */
    void addressChanged(Person person, ProviderRef provider, EmailAddress old);

    /** Tells the person, while her address is still known, that what she was at this provider is erased (O4). */
    void erased(Person person, ProviderRef provider);

    /** Has an errand done off the request, by the outbox worker, at least once. */
    void later(ProviderRef provider, AccountErrand errand);

    /** Sends a link for each current work order of whoever has this address or number on file, there (A22). */
    void sendFoundRepairs(ProviderRef provider, String phoneOrEmail);
}
