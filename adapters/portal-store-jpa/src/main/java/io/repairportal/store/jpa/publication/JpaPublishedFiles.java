package io.repairportal.store.jpa.publication;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Scoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The visibility of files in the database. */
final class JpaPublishedFiles implements PublishedFiles {
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
    public void save(ProviderRef provider, List<PublishedFile> files) {
        files.forEach(file -> requireSame(provider, file));
        database.write(entities -> {
            files.forEach(file -> save(entities, file));
            return files;
        });
    }

    private static void save(EntityManager entities, PublishedFile file) {
        int changed = entities.createNamedQuery("publishedFile.change")
                .setParameter("workOrder", file.workOrder().value())
                .setParameter("kind", file.kind().name())
                .setParameter("visible", file.visible())
                .setParameter("since", file.since())
                .setParameter("provider", file.owner().customer().provider().value())
                .setParameter("document", file.document().value())
                .executeUpdate();
        if (changed == 0) {
            entities.persist(new PublishedFileRow(file));
        }
    }

    private static void requireSame(ProviderRef provider, PublishedFile file) {
        if (!file.owner().customer().provider().equals(provider)) {
            throw new IllegalArgumentException("a file of another provider cannot be saved here");
        }
    }
}
