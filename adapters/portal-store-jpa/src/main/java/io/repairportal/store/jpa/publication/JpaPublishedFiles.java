package io.repairportal.store.jpa.publication;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.PageStart;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.ScopedQuestion;
import io.repairportal.store.jpa.session.ScopedQuestion.Kind;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The visibility of files in the database. */
final class JpaPublishedFiles implements PublishedFiles {
    private static final int CHUNK = 500;
    private static final int MOST_ASKED = 200;

    private final Database database;
    private final ScopedQuestion<PublishedFileView> find;
    private final Question<PublishedFileView> findAll;
    private final Question<PublishedFileView> ofCustomer;
    private final Question<PublishedFileView> ofContact;

    JpaPublishedFiles(Database database) {
        this.database = database;
        this.find = ScopedQuestion.exactly(
                database, "publishedFile.find", PublishedFileQueries::find, PublishedFileView::of);
        this.findAll = database.question("publishedFile.findAll", PublishedFileQueries.FIND_ALL, PublishedFileView::of);
        this.ofCustomer = database.question(
                "publishedFile.documents.customer",
                PublishedFileQueries.documents(Kind.CUSTOMER),
                PublishedFileView::of);
        this.ofContact = database.question(
                "publishedFile.documents.contact", PublishedFileQueries.documents(Kind.CONTACT), PublishedFileView::of);
    }

    @Override
    public Optional<PublishedFile> find(Scope scope, DocumentRef document) {
        return find.ask(scope, document.value()).stream().findFirst().map(view -> view.file(scope.provider()));
    }

    @Override
    public List<PublishedFile> findAll(ProviderRef provider, List<DocumentRef> documents) {
        if (documents.size() > MOST_ASKED) {
            throw new IllegalArgumentException("at most " + MOST_ASKED + " files at once, not " + documents.size());
        }
        if (documents.isEmpty()) {
            return List.of();
        }
        String[] refs = documents.stream().map(DocumentRef::value).distinct().toArray(String[]::new);
        return findAll.ask(provider.value(), refs).stream()
                .map(view -> view.file(provider))
                .toList();
    }

    @Override
    public Slice<PublishedFile> documents(Scope scope, Optional<Cursor> after, int limit) {
        int checked = PageStart.limit(limit);
        Instant at = PageStart.at(after);
        String ref = PageStart.ref(after);
        String provider = scope.provider().value();
        List<PublishedFileView> rows = scope.fold(
                whole -> ofCustomer.ask(provider, whole.customer().value(), "", at, ref, checked + 1),
                own -> ofContact.ask(
                        provider, own.customer().value(), own.contact().value(), at, ref, checked + 1),
                one -> List.of(),
                all -> List.of());
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
                .setParameter("workOrder", Json.text(file.workOrder()))
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
