package io.repairportal.spi.access;

import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is stored about one request's session at one provider, read in one statement and never cached.
 *
 * @param settings the provider's settings; the defaults if none were ever saved
 * @param grants the work orders of this provider that this session may see, as far as their link is not revoked and their time not over
 * @param locks the locks of the customers of these grants, and of the customer that the host's login named; who is not in it is not locked
 * @param account the person who is signed in, as far as this provider is concerned
 */
public record Admission(
        ProviderSettings settings,
        List<LinkGrant> grants,
        Map<CustomerRef, Lock> locks,
        Optional<AccountAdmission> account) {
    /** Copies grants and locks. */
    public Admission {
        Objects.requireNonNull(settings, "settings");
        grants = List.copyOf(grants);
        locks = Map.copyOf(locks);
        Objects.requireNonNull(account, "account");
    }

    /** Returns the lock of a customer. */
    public Lock lockOf(CustomerRef customer) {
        return locks.getOrDefault(customer, Lock.OPEN);
    }
}
