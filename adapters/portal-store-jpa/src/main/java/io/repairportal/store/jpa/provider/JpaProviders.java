package io.repairportal.store.jpa.provider;

import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.provider.Providers;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Providers in the database. */
public final class JpaProviders implements Providers {
    private final Database database;

    /** Creates the port. */
    public JpaProviders(Database database) {
        this.database = database;
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(ProviderRow.class, ProviderRow.Key.class);
    }

    @Override
    public Optional<Provider> find(ProviderRef provider) {
        return database.read(entities -> entities.createNamedQuery("provider.find", String.class)
                        .setParameter("provider", provider.value())
                        .getResultStream()
                        .findFirst())
                .map(body -> ProviderJson.read(provider.value(), body));
    }

    @Override
    public List<ProviderRef> all() {
        return database
                .read(entities ->
                        entities.createNamedQuery("provider.all", String.class).getResultList())
                .stream()
                .map(ProviderRef::new)
                .toList();
    }

    @Override
    public Optional<FileContent> logo(ProviderRef provider) {
        return database.read(entities -> entities.createNamedQuery("provider.logo", Logo.class)
                        .setParameter("provider", provider.value())
                        .getResultStream()
                        .findFirst())
                .map(Logo::content);
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
