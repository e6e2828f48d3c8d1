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
import io.repairportal.store.jpa.session.ScopedQuestion;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pieces of the list of publications: the rows in one statement, stage plans that were never read before in a second one. */
final class PublicationList {
    private final Database database;
    private final ParsedTexts parsed;
    private final ScopedQuestion<ListedPublication> ongoing;
    private final ScopedQuestion<ListedPublication> inState;

    PublicationList(Database database, ParsedTexts parsed) {
        this.database = database;
        this.parsed = parsed;
        this.ongoing =
                ScopedQuestion.in(database, "publication.ongoing", PublicationQueries::ongoing, ListedPublication::of);
        this.inState =
                ScopedQuestion.in(database, "publication.state", PublicationQueries::state, ListedPublication::of);
    }

    /** Returns the piece that {@code query} asks for. */
    Slice<Published> read(Scope scope, PublicationQuery query) {
        List<ListedPublication> rows = query.search().isEmpty()
                ? piece(scope, query)
                : database.read(entities -> found(entities, scope, query)
                        .setMaxResults(query.limit() + 1)
                        .getResultList());
        Slice<ListedPublication> slice = Slice.of(rows, query.limit());
        Map<String, StagePlan> plans = plans(scope.provider(), slice.items());
        return slice.map(row -> published(scope.provider(), row, plans));
    }

    private List<ListedPublication> piece(Scope scope, PublicationQuery query) {
        Instant at = PageStart.at(query.after());
        String ref = PageStart.ref(query.after());
        int limit = query.limit() + 1;
        return byState(query.filter())
                ? inState.ask(scope, query.filter().name(), at, ref, limit)
                : ongoing.ask(scope, query.filter() == Filter.CURRENT, at, ref, limit);
    }

    private static TypedQuery<ListedPublication> found(EntityManager entities, Scope scope, PublicationQuery query) {
        TypedQuery<ListedPublication> question = byState(query.filter())
                ? Scoped.query(entities, "publication.search.state", scope, ListedPublication.class)
                        .setParameter("state", query.filter().name())
                : Scoped.query(entities, "publication.search.ongoing", scope, ListedPublication.class)
                        .setParameter("ongoing", query.filter() == Filter.CURRENT);
        return PageStart.after(question.setParameter("text", query.search()), query.after());
    }

    private static boolean byState(Filter filter) {
        return switch (filter) {
            case CURRENT, PAST -> false;
            case OPEN, READY, CLOSED, CANCELLED -> true;
        };
    }

    private Map<String, StagePlan> plans(ProviderRef provider, List<ListedPublication> rows) {
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
        if (!missing.isEmpty()) {
            database.read(entities -> read(entities, provider, missing))
                    .forEach(view -> plans.put(view.plan(), parsed.of(view)));
        }
        return plans;
    }

    private static List<StagePlanView> read(EntityManager entities, ProviderRef provider, List<String> plans) {
        return entities.createNamedQuery("stagePlan.some", StagePlanView.class)
                .setParameter("provider", provider.value())
                .setParameter("plans", plans)
                .getResultList();
    }

    private Published published(ProviderRef provider, ListedPublication row, Map<String, StagePlan> plans) {
        Optional<StagePlan> plan = Optional.ofNullable(row.template()).map(plans::get);
        return new Published(row.view().publication(provider, parsed), plan, List.of());
    }
}
