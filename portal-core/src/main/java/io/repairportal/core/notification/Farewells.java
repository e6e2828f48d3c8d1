package io.repairportal.core.notification;

import io.repairportal.core.access.Masked;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.signin.AccountNotices;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.notification.OutboxMessage;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the outbox has to do with somebody who is erased (O4): what still waits for her does not leave any more, one last mail does, and the
 * host hears of it. Joins the unit of work of the caller. Safe for use by many threads.
 */
public final class Farewells {
    private final PortalParts parts;
    private final Postbox postbox;
    private final ShopMessages shop;
    private final AccountNotices accounts;

    Farewells(PortalParts parts, Postbox postbox, ShopMessages shop, AccountNotices accounts) {
        this.parts = parts;
        this.postbox = postbox;
        this.shop = shop;
        this.accounts = accounts;
    }

    /** Returns the messages of a provider that have not left and go to one of these addresses or numbers, which are folded. */
    public Set<OutboxRef> unsentTo(ProviderRef provider, Set<String> addresses) {
        Set<String> shortened = addresses.stream().map(Masked::address).collect(Collectors.toSet());
        return parts.store().personalRecords().unsent(provider, shortened).stream()
                .filter(message -> goesTo(message, addresses))
                .map(OutboxMessage::ref)
                .collect(Collectors.toSet());
    }

    /** Tells her, while her address is still known. */
    public void sayGoodbye(Person person, ProviderRef provider) {
        accounts.erased(person, provider);
    }

    /** Lets the host know, if it wants to. */
    public void tellHost(HostEvents.Event.PersonErased event) {
        postbox.event(event);
    }

    /** Returns what stands in the place of a name at this provider. */
    public String nameless(ProviderRef provider) {
        return shop.unnamedCustomer(provider);
    }

    private boolean goesTo(OutboxMessage message, Set<String> addresses) {
        try {
            return postbox.open(message)
                    .<Boolean>fold(
                            mail -> addresses.contains(mail.recipient().folded()),
                            text -> addresses.contains(text.recipient().dial()),
                            event -> false,
                            // why not: what is looked up later finds nobody, and says nothing
                            work -> false);
        } catch (IllegalArgumentException sealedOtherwise) {
            // why it may stay: nobody can read it any more
            return false;
        }
    }
}
