package io.repairportal.store.jpa.settings;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.settings.Settings;
import io.repairportal.store.jpa.json.SettingsJson;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Writing;

/** Settings in the database. */
public final class JpaSettings implements Settings {
    private final Database database;
    private final ParsedSettings parsed;
    private final Question<SettingsView> find;
    private final Writing<Saved> first;
    private final Writing<Saved> change;

    /** Creates the role. */
    public JpaSettings(Database database, ParsedSettings parsed) {
        this.database = database;
        this.parsed = parsed;
        this.find = database.question(
                "settings.one",
                "select s.body, s.version from {provider_settings} s where s.provider = ?1",
                row -> new SettingsView(row.text(), row.version()));
        this.first = database.writing(
                "insert into {provider_settings} (body, provider, version) values (?, ?, 1)",
                (saved, cells) -> cells.text(saved.body()).text(saved.provider()));
        this.change = database.writing(
                "update {provider_settings} set body = ?, version = version + 1 where provider = ? and version = ?",
                (saved, cells) ->
                        cells.text(saved.body()).text(saved.provider()).version(saved.version()));
    }

    private record Saved(String provider, String body, int version) {}

    @Override
    public ProviderSettings find(ProviderRef provider) {
        return parsed.of(find.first(provider.value()).orElse(null));
    }

    @Override
    public boolean saveIfUnchanged(ProviderRef provider, ProviderSettings settings) {
        Saved saved = new Saved(provider.value(), SettingsJson.text(settings), settings.version());
        return database.writeRows(() -> saved.version() == 0 ? first.unlessThere(saved) : change.one(saved) == 1);
    }
}
