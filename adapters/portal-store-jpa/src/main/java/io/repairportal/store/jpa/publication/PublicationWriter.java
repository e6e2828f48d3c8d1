package io.repairportal.store.jpa.publication;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.json.PlanJson;
import io.repairportal.store.jpa.json.PromisesJson;
import io.repairportal.store.jpa.json.WaitingJson;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores publications: new ones in a batch, changed ones only if nobody else has changed them. */
final class PublicationWriter {
    private final Database database;

    PublicationWriter(Database database) {
        this.database = database;
    }

    /** Returns the refs of those that were left as they are. */
    Set<WorkOrderRef> save(ProviderRef provider, List<Publication> publications) {
        publications.forEach(publication -> requireSame(provider, publication));
        // why sorted: two callers that change the same publications meet at the first, not crosswise
        List<Publication> sorted = publications.stream()
                .sorted(Comparator.comparing(Publication::workOrder))
                .toList();
        return database.write(entities -> {
            Set<WorkOrderRef> left = new LinkedHashSet<>();
            insert(
                    entities,
                    provider,
                    sorted.stream().filter(PublicationWriter::isNew).toList(),
                    left);
            sorted.stream()
                    .filter(publication -> !isNew(publication))
                    .filter(publication -> !change(entities, publication))
                    .forEach(publication -> left.add(publication.workOrder()));
            return left;
        });
    }

    private static void insert(
            EntityManager entities, ProviderRef provider, List<Publication> fresh, Set<WorkOrderRef> left) {
        if (fresh.isEmpty()) {
            return;
        }
        Set<String> known = entities.createNamedQuery("publication.known", String.class)
                .setParameter("provider", provider.value())
                .setParameter(
                        "workOrders",
                        fresh.stream().map(one -> one.workOrder().value()).toList())
                .getResultStream()
                .collect(Collectors.toSet());
        for (Publication publication : fresh) {
            if (known.add(publication.workOrder().value())) {
                entities.persist(new PublicationRow(publication));
            } else {
                left.add(publication.workOrder());
            }
        }
    }

    private static boolean change(EntityManager entities, Publication publication) {
        Publication.Times times = publication.times();
        return entities.createNamedQuery("publication.change")
                        .setParameter("state", times.state().name())
                        .setParameter("ongoing", times.state().current())
                        .setParameter("openedAt", times.openedAt())
                        .setParameter("closedAt", times.closedAt().orElse(null))
                        .setParameter("visible", publication.visible())
                        .setParameter("heading", publication.text().heading())
                        .setParameter("search", publication.text().search())
                        .setParameter(
                                "template",
                                publication
                                        .plan()
                                        .map(plan -> plan.template().value())
                                        .orElse(null))
                        .setParameter("plan", PlanJson.text(publication.plan()))
                        .setParameter("promises", PromisesJson.text(publication.promises()))
                        .setParameter("waiting", WaitingJson.text(publication.waiting()))
                        .setParameter("publishedAt", publication.publishedAt().orElse(null))
                        .setParameter("provider", publication.provider().value())
                        .setParameter("workOrder", publication.workOrder().value())
                        .setParameter("version", publication.version())
                        .executeUpdate()
                == 1;
    }

    private static boolean isNew(Publication publication) {
        return publication.version() == 0;
    }

    private static void requireSame(ProviderRef provider, Publication publication) {
        if (!publication.provider().equals(provider)) {
            throw new IllegalArgumentException("a publication of another provider cannot be saved here");
        }
    }
}
