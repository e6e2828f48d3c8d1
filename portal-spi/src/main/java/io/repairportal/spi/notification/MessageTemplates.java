package io.repairportal.spi.notification;

import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;

/** What each provider says in its messages in its own words; few, so that all of them are listed at once. */
public interface MessageTemplates {

    /** Returns what was decided about one template; empty if nothing ever was. */
    Optional<MessageTemplate> find(ProviderRef provider, TemplateKey key);

    /** Returns everything that the provider has decided, in any order; at most 500. */
    List<MessageTemplate> all(ProviderRef provider);

    /**
     * Stores the template under its version plus one if the stored version is still its own; otherwise changes nothing and returns
     * {@code false}.
     */
    boolean saveIfUnchanged(ProviderRef provider, MessageTemplate template);
}
