package io.repairportal.store.jpa.provider;

import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.provider.Providers;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Row;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Providers in the database. */
public final class JpaProviders implements Providers {
    private final Database database;
    private final Question<String> find;
    private final Question<ProviderRef> all;
    private final Question<Logo> logo;

    /** Creates the port. */
    public JpaProviders(Database database) {
        this.database = database;
        this.find = database.question(
                "provider.one", "select p.body from {shop_provider} p where p.provider = ?1", Row::text);
        this.all = database.question(
                "provider.all",
                "select p.provider from {shop_provider} p order by p.position, p.provider",
                row -> new ProviderRef(row.text()));
        this.logo = database.question(
                "provider.logo",
                "select p.logo_type, p.logo from {shop_provider} p where p.provider = ?1 and p.logo is not null",
                row -> new Logo(row.text(), row.bytes()));
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(ProviderRow.class, ProviderRow.Key.class);
    }

    @Override
    public Optional<Provider> find(ProviderRef provider) {
        return find.first(provider.value()).map(body -> ProviderJson.read(provider.value(), body));
    }

    @Override
    public List<ProviderRef> all() {
        return all.ask();
    }

    @Override
    public Optional<FileContent> logo(ProviderRef provider) {
        return logo.first(provider.value()).map(Logo::content);
    }

    /** Stores a provider with its logo, or without one. */
    public void save(Provider provider, Optional<FileContent> logo) {
        ProviderRow row = new ProviderRow(provider, logo.map(Logo::of).orElse(null));
        database.write(entities -> {
            if (change(entities, row) == 0) {
                row.position = entities.createNamedQuery("provider.count", Integer.class)
                        .getSingleResult();
                entities.persist(row);
            }
            return row;
        });
    }

    private static int change(EntityManager entities, ProviderRow row) {
        return entities.createNamedQuery("provider.change")
                .setParameter("name", row.name)
                .setParameter("body", row.body)
                .setParameter("logoType", row.logoType)
                .setParameter("logo", row.logo)
                .setParameter("provider", row.key.provider())
                .executeUpdate();
    }
}
