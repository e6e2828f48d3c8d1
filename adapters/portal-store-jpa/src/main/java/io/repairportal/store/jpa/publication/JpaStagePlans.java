package io.repairportal.store.jpa.publication;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.spi.publication.StagePlans;
import io.repairportal.spi.workorder.StagePlanRef;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.json.StagePlanJson;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Stage plans in the database. */
final class JpaStagePlans implements StagePlans {
    private static final int MOST = 500;

    private final Database database;
    private final ParsedTexts parsed;

    JpaStagePlans(Database database, ParsedTexts parsed) {
        this.database = database;
        this.parsed = parsed;
    }

    @Override
    public Optional<StagePlan> find(ProviderRef provider, StagePlanRef plan) {
        return database.read(entities -> entities.createNamedQuery("stagePlan.find", StagePlanView.class)
                        .setParameter("provider", provider.value())
                        .setParameter("plan", plan.value())
                        .getResultStream()
                        .findFirst())
                .map(parsed::of);
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
        StagePlanView view = new StagePlanView(plan.ref().value(), Json.hash(body), body);
        database.write(entities -> {
            if (change(entities, provider, plan, view) == 0) {
                entities.persist(
                        new StagePlanRow(new StagePlanRow.Key(provider.value(), view.plan()), plan.name(), view));
            }
            return plan;
        });
    }

    private static int change(EntityManager entities, ProviderRef provider, StagePlan plan, StagePlanView view) {
        return entities.createNamedQuery("stagePlan.change")
                .setParameter("name", plan.name())
                .setParameter("body", view.body())
                .setParameter("hash", view.hash())
                .setParameter("provider", provider.value())
                .setParameter("plan", view.plan())
                .executeUpdate();
    }
}
