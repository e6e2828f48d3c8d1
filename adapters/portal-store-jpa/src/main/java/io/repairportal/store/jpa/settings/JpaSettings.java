package io.repairportal.store.jpa.settings;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.settings.Settings;
import io.repairportal.store.jpa.json.SettingsJson;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Settings in the database. */
public final class JpaSettings implements Settings {
    private final Database database;
    private final ParsedSettings parsed;

    /** Creates the role. */
    public JpaSettings(Database database, ParsedSettings parsed) {
        this.database = database;
        this.parsed = parsed;
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(SettingsRow.class, SettingsRow.Key.class);
    }

    @Override
    public ProviderSettings find(ProviderRef provider) {
        return parsed.of(database.read(entities -> entities.createNamedQuery("settings.find", SettingsView.class)
                .setParameter("provider", provider.value())
                .getSingleResultOrNull()));
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
