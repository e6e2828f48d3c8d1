package io.repairportal.store.jpa.provider;

import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.provider.Provider;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.provider.Providers;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Row;
import io.repairportal.store.jpa.session.Writing;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Providers in the database. */
public final class JpaProviders implements Providers {
    private final Database database;
    private final Question<String> find;
    private final Question<ProviderRef> all;
    private final Question<Logo> logo;
    private final Question<Integer> count;
    private final Writing<Saved> change;
    private final Writing<Saved> insert;

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
        this.count = database.question(
                "provider.count", "select coalesce(max(p.position), 0) from {shop_provider} p", Row::version);
        this.change = database.writing(
                "update {shop_provider} set name = ?, body = ?, logo_type = ?, logo = ? where provider = ?",
                JpaProviders::fill);
        this.insert = database.writing(
                "insert into {shop_provider} (name, body, logo_type, logo, provider, position) values (?, ?, ?, ?, ?, ?)",
                (saved, cells) -> fill(saved, cells).version(saved.position()));
    }

    private record Saved(Provider provider, @Nullable Logo logo, int position) {}

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
        Saved saved = new Saved(provider, logo.map(Logo::of).orElse(null), 0);
        database.writeRows(() -> change.one(saved) == 1 ? saved : insert(saved));
    }

    private Saved insert(Saved saved) {
        int last = count.first().orElseThrow();
        insert.one(new Saved(saved.provider(), saved.logo(), last + 1));
        return saved;
    }

    private static Cells fill(Saved saved, Cells cells) throws SQLException {
        Logo logo = saved.logo();
        return cells.text(saved.provider().name())
                .text(ProviderJson.text(saved.provider()))
                .text(logo == null ? null : logo.type())
                .bytes(logo == null ? null : logo.bytes())
                .text(saved.provider().ref().value());
    }
}
