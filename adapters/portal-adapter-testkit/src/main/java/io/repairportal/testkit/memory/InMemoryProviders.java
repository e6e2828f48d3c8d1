package io.repairportal.testkit.memory;

import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.provider.Providers;
import java.util.List;
import java.util.Optional;

/** Providers in the order in which they were added. */
final class InMemoryProviders implements Providers {
    private final Facts<ProviderRef, Provider> providers = new Facts<>();
    private final Facts<ProviderRef, FileContent> logos = new Facts<>();

    @Override
    public Optional<Provider> find(ProviderRef provider) {
        return providers.find(provider);
    }

    @Override
    public List<ProviderRef> all() {
        return List.copyOf(providers.keys());
    }

    @Override
    public Optional<FileContent> logo(ProviderRef provider) {
        return logos.find(provider);
    }

    void put(Provider provider) {
        providers.put(provider.ref(), provider);
    }

    void put(ProviderRef provider, FileContent logo) {
        logos.put(provider, logo);
    }
}
