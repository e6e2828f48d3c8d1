package io.repairportal.testkit.memory;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.settings.Settings;

/** Settings in a table by provider. */
final class InMemorySettings implements Settings {
    private final Tables tables;

    InMemorySettings(Tables tables) {
        this.tables = tables;
    }

    @Override
    public ProviderSettings find(ProviderRef provider) {
        return tables.unitOfWork.step(() -> tables.settingsOf(provider));
    }

    @Override
    public boolean saveIfUnchanged(ProviderRef provider, ProviderSettings settings) {
        return tables.unitOfWork.step(() -> {
            boolean unchanged = tables.settingsOf(provider).version() == settings.version();
            if (unchanged) {
                tables.settings.put(provider, settings.version(settings.version() + 1));
            }
            return unchanged;
        });
    }
}
