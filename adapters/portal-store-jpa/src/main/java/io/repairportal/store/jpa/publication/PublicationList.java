package io.repairportal.store.jpa.publication;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.PublicationQuery;
import io.repairportal.spi.publication.PublicationQuery.Filter;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.publication.StagePlan;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import io.repairportal.store.jpa.session.Scoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pieces of the list of publications: the rows in one statement, stage plans that were never read before in a second one. */
final class PublicationList {
    private final Database database;
    private final ParsedPlans parsed;

    PublicationList(Database database, ParsedPlans parsed) {
        this.database = database;
        this.parsed = parsed;
    }

    /** Returns the piece that {@code query} asks for. */
    Slice<Published> read(Scope scope, PublicationQuery query) {
        return database.read(entities -> {
            List<ListedPublication> rows = question(entities, scope, query)
                    .setMaxResults(query.limit() + 1)
                    .getResultList();
            Slice<ListedPublication> slice = Slice.of(rows, query.limit());
            Map<String, StagePlan> plans = plans(entities, scope.provider(), slice.items());
            return slice.map(row -> published(scope.provider(), row, plans));
        });
    }

    private static TypedQuery<ListedPublication> question(EntityManager entities, Scope scope, PublicationQuery query) {
        String kind = query.search().isEmpty() ? "publication." : "publication.search.";
        TypedQuery<ListedPublication> question = byState(query.filter())
                ? Scoped.query(entities, kind + "state", scope, ListedPublication.class)
                        .setParameter("state", query.filter().name())
                : Scoped.query(entities, kind + "ongoing", scope, ListedPublication.class)
                        .setParameter("ongoing", query.filter() == Filter.CURRENT);
        if (!query.search().isEmpty()) {
            question.setParameter("text", query.search());
        }
        return PageStart.after(question, query.after());
    }

    private static boolean byState(Filter filter) {
        return switch (filter) {
            case CURRENT, PAST -> false;
            case OPEN, READY, CLOSED, CANCELLED -> true;
        };
    }

    private Map<String, StagePlan> plans(EntityManager entities, ProviderRef provider, List<ListedPublication> rows) {
        Map<String, StagePlan> plans = new HashMap<>();
        for (ListedPublication row : rows) {
            String template = row.template();
            if (template != null && !plans.containsKey(template)) {
                parsed.find(template, row.planHash()).ifPresent(plan -> plans.put(template, plan));
            }
        }
        List<String> missing = rows.stream()
                .filter(row -> row.planHash() != null)
                .flatMap(row -> Optional.ofNullable(row.template()).stream())
                .distinct()
                .filter(template -> !plans.containsKey(template))
                .toList();
        readInto(plans, entities, provider, missing);
        return plans;
    }

    private void readInto(
            Map<String, StagePlan> plans, EntityManager entities, ProviderRef provider, List<String> missing) {
        if (missing.isEmpty()) {
            return;
        }
        entities.createNamedQuery("stagePlan.some", StagePlanView.class)
                .setParameter("provider", provider.value())
                .setParameter("plans", missing)
                .getResultList()
                .forEach(view -> plans.put(view.plan(), parsed.of(view)));
    }

    private static Published published(ProviderRef provider, ListedPublication row, Map<String, StagePlan> plans) {
        Optional<StagePlan> plan = Optional.ofNullable(row.template()).map(plans::get);
        return new Published(row.view().publication(provider), plan, List.of());
    }
}
