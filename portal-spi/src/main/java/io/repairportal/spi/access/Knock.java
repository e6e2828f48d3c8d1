package io.repairportal.spi.access;

import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Objects;
import java.util.Optional;

/**
 * Who asks to be let in, as far as one request tells.
 *
 * @param provider at whose portal
 * @param session what is stored of the browser's session, if it has one
 * @param customer the customer whose person the host's own login vouches for, if it does (A18)
 */
public record Knock(ProviderRef provider, Optional<SessionHash> session, Optional<CustomerRef> customer) {
    /** Checks that all are there. */
    public Knock {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(customer, "customer");
    }

    /** Returns the knock of a browser that the host's login does not know. */
    public static Knock by(ProviderRef provider, Optional<SessionHash> session) {
        return new Knock(provider, session, Optional.empty());
    }
}
