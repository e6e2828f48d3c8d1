package io.repairportal.spi.provider;

import io.repairportal.spi.internal.Require;

/**
 * Names one provider of an installation: a shop or field-service company, the tenant.
 *
 * @param value opaque to the portal; 1 to 64 of A-Z a-z 0-9 . _ ~ : - because it stands in addresses and keys as it is
 */
public record ProviderRef(String value) implements Comparable<ProviderRef> {
    /** Checks the characters. */
    public ProviderRef {
        Require.opaque(value, "providerRef");
    }

    @Override
    public int compareTo(ProviderRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
