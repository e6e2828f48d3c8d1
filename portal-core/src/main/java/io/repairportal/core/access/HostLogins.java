package io.repairportal.core.access;

import io.repairportal.spi.HostApplication;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the host's own logins who sent a request. A login that fails vouches for nobody. */
final class HostLogins {
    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.core.access");

    private final HostApplication host;

    HostLogins(HostApplication host) {
        this.host = host;
    }

    /** Returns the customer's person whom the host vouches for (A18). */
    Optional<HostIdentity.Person> customer(HostIdentity.Request request, ProviderRef provider) {
        return asked(() -> host.identity().flatMap(identity -> identity.identify(request, provider)))
                .filter(person -> person.customer().provider().equals(provider));
    }

    /** Returns the staff member whom the host vouches for. */
    Optional<Actor.Staff> staff(HostIdentity.Request request, ProviderRef provider) {
        return asked(() -> host.staffIdentity().flatMap(identity -> identity.identify(request, provider)))
                .map(person -> new Actor.Staff(provider, person.staff(), person.name(), person.role()));
    }

    private static <T> Optional<T> asked(Supplier<Optional<T>> login) {
        try {
            return login.get();
        } catch (RuntimeException failed) {
            // why not thrown on: a visitor with a link must get in even while the host's login is broken
            LOG.warn(
                    "The host's login could not say who is signed in; the request goes on as an anonymous one", failed);
            return Optional.empty();
        }
    }
}
