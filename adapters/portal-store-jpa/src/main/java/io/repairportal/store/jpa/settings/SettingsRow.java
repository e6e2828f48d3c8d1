package io.repairportal.store.jpa.settings;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.store.jpa.json.SettingsJson;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** The settings of a provider as stored. */
@Entity
@Table(name = "provider_settings")
@NamedQuery(
        name = "settings.change",
        query = "update SettingsRow s set s.body = :body, s.version = s.version + 1"
                + " where s.key.provider = :provider and s.version = :version")
@NamedQuery(
        name = "settings.first",
        query = "insert into SettingsRow (key.provider, body, version) values (:provider, :body, 1)"
                + " on conflict do nothing")
final class SettingsRow {
    @EmbeddedId
    Key key;

    String body;
    int version;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    SettingsRow() {}

    /** Creates the first settings of a provider. */
    SettingsRow(ProviderRef provider, ProviderSettings settings) {
        key = new Key(provider.value());
        body = SettingsJson.text(settings);
        version = settings.version() + 1;
    }

    /** Whose settings. */
    @Embeddable
    record Key(@Column(updatable = false) String provider) {}
}
