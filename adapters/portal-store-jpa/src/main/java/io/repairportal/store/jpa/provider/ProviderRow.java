package io.repairportal.store.jpa.provider;

import io.repairportal.spi.provider.Provider;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A provider as stored. */
@Entity
@Table(name = "shop_provider")
@NamedQuery(name = "provider.count", query = "select coalesce(max(p.position), 0) + 1 from ProviderRow p")
@NamedQuery(
        name = "provider.change",
        query = "update ProviderRow p set p.name = :name, p.body = :body, p.logoType = :logoType, p.logo = :logo"
                + " where p.key.provider = :provider")
final class ProviderRow {
    @EmbeddedId
    Key key;

    String name;
    String body;

    @Nullable
    String logoType;

    byte @Nullable [] logo;

    @Column(updatable = false)
    int position;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    ProviderRow() {}

    /** Creates the row of a provider. */
    ProviderRow(Provider provider, @Nullable Logo logo) {
        key = new Key(provider.ref().value());
        name = provider.name();
        body = ProviderJson.text(provider);
        logoType = logo == null ? null : logo.type();
        this.logo = logo == null ? null : logo.bytes();
    }

    /** Which provider. */
    @Embeddable
    record Key(@Column(updatable = false) String provider) {}
}
