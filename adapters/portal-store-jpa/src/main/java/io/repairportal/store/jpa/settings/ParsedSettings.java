package io.repairportal.store.jpa.settings;

import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.store.jpa.json.Parsed;
import io.repairportal.store.jpa.json.SettingsJson;
import org.jspecify.annotations.Nullable;

/** Settings that were read before, named by their whole text: changed settings are another entry. */
public final class ParsedSettings {
    private final Parsed<SettingsView, ProviderSettings> known = new Parsed<>(2_000);

    /** Returns the settings of this row; the defaults if there is none. */
    public ProviderSettings of(@Nullable SettingsView view) {
        if (view == null) {
            return ProviderSettings.standard();
        }
        return known.find(view).orElseGet(() -> known.keep(view, SettingsJson.read(view.body(), view.version())));
    }
}
