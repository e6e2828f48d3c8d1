package io.repairportal.store.jpa.publication;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.RepairPlan;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.json.PlanJson;
import io.repairportal.store.jpa.json.PromisesJson;
import io.repairportal.store.jpa.json.WaitingJson;
import io.repairportal.store.jpa.session.Cells;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Row;
import io.repairportal.store.jpa.session.Writing;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Stores publications: new ones in a batch, changed ones only if nobody else has changed them. */
final class PublicationWriter {
    private final Database database;
    private final Question<String> known;
    private final Writing<Publication> insert;

    PublicationWriter(Database database) {
        this.database = database;
        this.known = database.question("publication.known", PublicationQueries.KNOWN, Row::text);
        this.insert = database.writing(PublicationQueries.INSERT, PublicationWriter::fill);
    }

    /** Returns the refs of those that were left as they are. */
    Set<WorkOrderRef> save(ProviderRef provider, List<Publication> publications) {
        publications.forEach(publication -> requireSame(provider, publication));
        // why sorted: two callers that change the same publications meet at the first, not crosswise
        List<Publication> sorted = publications.stream()
                .sorted(Comparator.comparing(Publication::workOrder))
                .toList();
        return database.writeRows(() -> {
            Set<WorkOrderRef> left = new LinkedHashSet<>();
            insert(provider, sorted.stream().filter(PublicationWriter::isNew).toList(), left);
            sorted.stream()
                    .filter(publication -> !isNew(publication))
                    .filter(publication -> !database.write(entities -> change(entities, publication)))
                    .forEach(publication -> left.add(publication.workOrder()));
            return left;
        });
    }

    private void insert(ProviderRef provider, List<Publication> fresh, Set<WorkOrderRef> left) {
        if (fresh.isEmpty()) {
            return;
        }
        String[] refs =
                fresh.stream().map(one -> one.workOrder().value()).distinct().toArray(String[]::new);
        Set<String> there = new HashSet<>(known.ask(provider.value(), refs));
        List<Publication> missing = new ArrayList<>();
        for (Publication publication : fresh) {
            if (there.add(publication.workOrder().value())) {
                missing.add(publication);
            } else {
                left.add(publication.workOrder());
            }
        }
        insert.all(missing);
    }

    private static void fill(Publication publication, Cells cells) throws SQLException {
        Publication.Times times = publication.times();
        cells.text(publication.provider().value())
                .text(publication.workOrder().value())
                .text(publication.owner().customer().value())
                .text(Json.text(publication.owner().contact()))
                .text(times.state().name())
                .flag(times.state().current())
                .time(times.openedAt())
                .time(times.closedAt().orElse(null))
                .flag(publication.visible())
                .text(publication.text().heading())
                .text(publication.text().search())
                .text(Json.text(publication.plan().map(RepairPlan::template)))
                .text(PlanJson.text(publication.plan()))
                .text(PromisesJson.text(publication.promises()))
                .text(WaitingJson.text(publication.waiting()))
                .time(publication.publishedAt().orElse(null))
                .version(publication.version() + 1);
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
