package io.repairportal.spi.settings;

import io.repairportal.spi.provider.ProviderRef;

/** The settings of each provider. */
public interface Settings {

    /** Returns the settings; {@link ProviderSettings#standard()} if none were ever saved. */
    ProviderSettings find(ProviderRef provider);

    /**
     * Stores the settings under their version plus one if the stored version is still theirs; otherwise changes nothing and returns
     * {@code false}.
     */
    boolean saveIfUnchanged(ProviderRef provider, ProviderSettings settings);
}
