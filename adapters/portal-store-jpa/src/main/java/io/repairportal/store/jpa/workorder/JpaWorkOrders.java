package io.repairportal.store.jpa.workorder;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.spi.workorder.WorkOrderChange;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrders;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import io.repairportal.store.jpa.session.Scoped;
import io.repairportal.store.jpa.session.ScopedQuestion;
import io.repairportal.store.jpa.session.Upserts;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Work orders in the database. */
public final class JpaWorkOrders implements WorkOrders {
    private static final int MOST_ASKED = 100;

    private final Database database;
    private final ScopedQuestion<WorkOrderFacts> find;
    private final Upserts<WorkOrderView> upserts;

    /** Creates the port. */
    public JpaWorkOrders(Database database) {
        this.database = database;
        this.upserts = new Upserts<>(database, WorkOrderView.TABLE);
        this.find = ScopedQuestion.in(database, "workOrder.find", WorkOrderQueries::find, WorkOrderFacts::of);
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(WorkOrderRow.class, WorkOrderRow.Key.class);
    }

    @Override
    public List<WorkOrder> find(Scope scope, List<WorkOrderRef> refs) {
        if (refs.size() > MOST_ASKED) {
            throw new IllegalArgumentException("at most " + MOST_ASKED + " work orders at once, not " + refs.size());
        }
        String[] reached = refs.stream()
                .filter(ref -> Scoped.reaches(scope, ref))
                .map(WorkOrderRef::value)
                .distinct()
                .toArray(String[]::new);
        if (reached.length == 0) {
            return List.of();
        }
        return find.ask(scope, (Object) reached).stream()
                .map(facts -> facts.workOrder(scope.provider()))
                .toList();
    }

    @Override
    public List<WorkOrder> search(ProviderRef provider, String text, int limit) {
        return database.read(entities -> PageStart.after(
                        entities.createNamedQuery("workOrder.search", WorkOrderView.class), Optional.empty())
                .setParameter("provider", provider.value())
                .setParameter("text", text.toLowerCase(Locale.ROOT))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(view -> view.workOrder(provider))
                .toList());
    }

    @Override
    public List<WorkOrderChange> changedSince(ProviderRef provider, Instant since, int limit) {
        return database.read(entities -> {
            List<WorkOrderView> views =
                    new ArrayList<>(entities.createNamedQuery("workOrder.changed", WorkOrderView.class)
                            .setParameter("provider", provider.value())
                            .setParameter("since", since)
                            .setMaxResults(limit)
                            .getResultList());
            if (views.size() == limit) {
                views.addAll(together(entities, provider, views.get(limit - 1)));
            }
            return views.stream().map(view -> view.change(provider)).toList();
        });
    }

    /** Stores work orders of any providers with their repair plans; one that exists is replaced. */
    public void save(List<WorkOrderChange> changes) {
        Map<String, List<WorkOrderView>> byProvider = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.workOrder().customer().provider().value(),
                        LinkedHashMap::new,
                        Collectors.mapping(WorkOrderView::of, Collectors.toList())));
        database.writeRows(() -> {
            byProvider.forEach(upserts::save);
            return changes;
        });
    }

    /** Returns what changed at the same time as the last row read, behind it. */
    private static List<WorkOrderView> together(EntityManager entities, ProviderRef provider, WorkOrderView last) {
        return entities.createNamedQuery("workOrder.changedTogether", WorkOrderView.class)
                .setParameter("provider", provider.value())
                .setParameter("at", last.changedAt())
                .setParameter("ref", last.ref())
                .getResultList();
    }
}
