package io.repairportal.store.jpa.publication;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.publication.StagePlans;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.json.StagePlanJson;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Writing;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Stage plans in the database. */
final class JpaStagePlans implements StagePlans {
    private static final int MOST = 500;

    private final Database database;
    private final ParsedTexts parsed;
    private final Question<StagePlanView> find;
    private final Writing<Owned> change;
    private final Writing<Owned> insert;

    JpaStagePlans(Database database, ParsedTexts parsed) {
        this.database = database;
        this.parsed = parsed;
        this.find = database.question(
                "stagePlan.one",
                "select s.plan, s.hash, s.body from {stage_plan} s where s.provider = ?1 and s.plan = ?2",
                row -> new StagePlanView(row.text(), row.text(), row.text()));
        this.change = database.writing(
                "update {stage_plan} set name = ?, body = ?, hash = ? where provider = ? and plan = ?",
                JpaStagePlans::fill);
        this.insert = database.writing(
                "insert into {stage_plan} (name, body, hash, provider, plan) values (?, ?, ?, ?, ?)",
                JpaStagePlans::fill);
    }

    private record Owned(String provider, String name, StagePlanView view) {}

    @Override
    public Optional<StagePlan> find(ProviderRef provider, StagePlanRef plan) {
        return find.first(provider.value(), plan.value()).map(parsed::of);
    }

    @Override
    public List<StagePlan> all(ProviderRef provider) {
        return database.read(entities -> entities
                .createNamedQuery("stagePlan.all", StagePlanView.class)
                .setParameter("provider", provider.value())
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(parsed::of)
                .toList());
    }

    @Override
    public void save(ProviderRef provider, StagePlan plan) {
        String body = StagePlanJson.text(plan);
        Owned row = new Owned(
                provider.value(), plan.name(), new StagePlanView(plan.ref().value(), Json.hash(body), body));
        database.writeRows(() -> change.one(row) == 1 ? row : insert(row));
    }

    private Owned insert(Owned row) {
        insert.one(row);
        return row;
    }

    private static void fill(Owned row, Cells cells) throws SQLException {
        cells.text(row.name())
                .text(row.view().body())
                .text(row.view().hash())
                .text(row.provider())
                .text(row.view().plan());
    }
}
