package io.repairportal.spi.customer;

import io.repairportal.spi.internal.Require;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Objects;

/**
 * Names one customer of one provider. The same person at another provider is another customer.
 *
 * @param provider whose customer it is
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : -
 */
public record CustomerRef(ProviderRef provider, String value) {
    /** Checks the characters. */
    public CustomerRef {
        Objects.requireNonNull(provider, "provider");
        Require.opaque(value, "customerRef");
    }

    @Override
    public String toString() {
        return provider + "/" + value;
    }
}
