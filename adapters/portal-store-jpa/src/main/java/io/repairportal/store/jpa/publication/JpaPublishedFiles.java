package io.repairportal.store.jpa.publication;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import io.repairportal.store.jpa.session.Scoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The visibility of files in the database. */
final class JpaPublishedFiles implements PublishedFiles {
    private static final int CHUNK = 500;

    private final Database database;

    JpaPublishedFiles(Database database) {
        this.database = database;
    }

    @Override
    public Optional<PublishedFile> find(Scope scope, DocumentRef document) {
        return database.read(entities -> Scoped.exactly(entities, "publishedFile.find", scope, PublishedFileView.class)
                        .setParameter("document", document.value())
                        .getResultStream()
                        .findFirst())
                .map(view -> view.file(scope.provider()));
    }

    @Override
    public Slice<PublishedFile> documents(Scope scope, Optional<Cursor> after, int limit) {
        int checked = PageStart.limit(limit);
        if (!(scope instanceof Scope.WholeCustomer) && !(scope instanceof Scope.OwnContact)) {
            return Slice.empty();
        }
        List<PublishedFileView> rows = database.read(entities -> PageStart.after(
                        Scoped.query(entities, "publishedFile.documents", scope, PublishedFileView.class), after)
                .setMaxResults(checked + 1)
                .getResultList());
        return Slice.of(rows, checked).map(view -> view.file(scope.provider()));
    }

    @Override
    public void save(ProviderRef provider, List<PublishedFile> files) {
        files.forEach(file -> requireSame(provider, file));
        // why sorted: two callers that decide on the same files meet at the first, not crosswise
        List<PublishedFile> sorted = files.stream()
                .sorted(Comparator.comparing(PublishedFile::document))
                .toList();
        database.write(entities -> {
            for (int from = 0; from < sorted.size(); from += CHUNK) {
                saveChunk(entities, provider, sorted.subList(from, Math.min(sorted.size(), from + CHUNK)));
            }
            return sorted;
        });
    }

    private static void saveChunk(EntityManager entities, ProviderRef provider, List<PublishedFile> files) {
        Set<String> known = entities.createNamedQuery("publishedFile.known", String.class)
                .setParameter("provider", provider.value())
                .setParameter(
                        "documents",
                        files.stream().map(file -> file.document().value()).toList())
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
        for (PublishedFile file : files) {
            if (known.add(file.document().value())) {
                entities.persist(new PublishedFileRow(file));
            } else {
                change(entities, file);
            }
        }
        entities.flush();
    }

    private static void change(EntityManager entities, PublishedFile file) {
        entities.createNamedQuery("publishedFile.change")
                .setParameter("workOrder", file.workOrder().value())
                .setParameter("kind", file.kind().name())
                .setParameter("visible", file.visible())
                .setParameter("since", file.since())
                .setParameter("provider", file.owner().customer().provider().value())
                .setParameter("document", file.document().value())
                .executeUpdate();
    }

    private static void requireSame(ProviderRef provider, PublishedFile file) {
        if (!file.owner().customer().provider().equals(provider)) {
            throw new IllegalArgumentException("a file of another provider cannot be saved here");
        }
    }
}
