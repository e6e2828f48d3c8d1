package io.repairportal.store.jpa.settings;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.settings.Settings;
import io.repairportal.store.jpa.json.SettingsJson;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Settings in the database. */
public final class JpaSettings implements Settings {
    private final Database database;
    private final ParsedSettings parsed;
    private final Question<SettingsView> find;

    /** Creates the role. */
    public JpaSettings(Database database, ParsedSettings parsed) {
        this.database = database;
        this.parsed = parsed;
        this.find = database.question(
                "settings.one",
                "select s.body, s.version from {provider_settings} s where s.provider = ?1",
                row -> new SettingsView(row.text(), row.version()));
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(SettingsRow.class, SettingsRow.Key.class);
    }

    @Override
    public ProviderSettings find(ProviderRef provider) {
        return parsed.of(find.first(provider.value()).orElse(null));
    }

    @Override
    public boolean saveIfUnchanged(ProviderRef provider, ProviderSettings settings) {
        return database.write(entities ->
                settings.version() == 0 ? first(entities, provider, settings) : change(entities, provider, settings));
    }

    private static boolean first(EntityManager entities, ProviderRef provider, ProviderSettings settings) {
        return entities.createNamedQuery("settings.first")
                        .setParameter("provider", provider.value())
                        .setParameter("body", SettingsJson.text(settings))
                        .executeUpdate()
                == 1;
    }

    private static boolean change(EntityManager entities, ProviderRef provider, ProviderSettings settings) {
        return entities.createNamedQuery("settings.change")
                        .setParameter("body", SettingsJson.text(settings))
                        .setParameter("provider", provider.value())
                        .setParameter("version", settings.version())
                        .executeUpdate()
                == 1;
    }
}
