package io.repairportal.store.jpa.document;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.document.Documents;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.file.FileKey;
import io.repairportal.spi.file.FileStore;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import io.repairportal.store.jpa.session.Scoped;
import io.repairportal.store.jpa.session.ScopedQuestion;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Photos and documents: their records in the database, their bytes in a {@link FileStore}. */
public final class JpaDocuments implements Documents {
    private static final int MOST_ASKED = 200;
    private static final int MOST_LISTED = 200;
    private static final long MOST_BYTES = 100_000_000;

    private final Database database;
    private final FileStore files;
    private final ScopedQuestion<DocumentView> find;
    private final ScopedQuestion<DocumentView> list;
    private final Question<DocumentView> ofCustomer;

    /** Creates the port. */
    public JpaDocuments(Database database, FileStore files) {
        this.database = database;
        this.files = files;
        this.find = ScopedQuestion.exactly(database, "document.find", DocumentQueries::find, DocumentView::of);
        this.list = ScopedQuestion.in(database, "document.list", DocumentQueries::list, DocumentView::of);
        this.ofCustomer = database.question("document.ofCustomer", DocumentQueries.OF_CUSTOMER, DocumentView::of);
    }

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(DocumentRow.class, DocumentRow.Key.class);
    }

    @Override
    public List<Document> find(Scope scope, List<DocumentRef> refs) {
        if (refs.size() > MOST_ASKED) {
            throw new IllegalArgumentException("at most " + MOST_ASKED + " files at once, not " + refs.size());
        }
        return refs.isEmpty() ? List.of() : documents(scope.provider(), views(scope, refs));
    }

    @Override
    public List<Document> ofWorkOrder(Scope scope, WorkOrderRef workOrder) {
        if (!Scoped.reaches(scope, workOrder)) {
            return List.of();
        }
        return documents(scope.provider(), list.ask(scope, workOrder.value(), MOST_LISTED));
    }

    @Override
    public List<Document> ofCustomer(CustomerRef customer) {
        ProviderRef provider = customer.provider();
        return documents(provider, ofCustomer.ask(provider.value(), customer.value(), MOST_LISTED));
    }

    @Override
    public Optional<FileContent> open(Scope scope, DocumentRef document) {
        return views(scope, List.of(document)).stream().findFirst().map(this::content);
    }

    /** Keeps the bytes and stores the record; one that exists is replaced, and its former bytes are forgotten after the commit. */
    public void save(ProviderRef provider, Document document, InputStream content) throws IOException {
        requireSame(provider, document);
        FileKey kept = files.keep(content, MOST_BYTES);
        try {
            database.unitOfWork().inTransaction(transaction -> {
                replace(provider, document, kept)
                        .ifPresent(former -> transaction.afterCommit(() -> files.forget(former)));
                return kept;
            });
        } catch (PortalAdapterException failure) {
            // why not after a time-out: the commit may have happened, and bytes that nobody names do no harm
            if (failure.kind() != PortalAdapterException.Kind.TIMEOUT) {
                files.forget(kept);
            }
            throw failure;
        }
    }

    private static void requireSame(ProviderRef provider, Document document) {
        if (document.subject() instanceof Document.Subject.OfCustomer paper
                && !paper.customer().provider().equals(provider)) {
            throw new IllegalArgumentException("a document of another provider's customer cannot be saved here");
        }
    }

    private static List<Document> documents(ProviderRef provider, List<DocumentView> views) {
        return views.stream().map(view -> view.document(provider)).toList();
    }

    private Optional<FileKey> replace(ProviderRef provider, Document document, FileKey kept) {
        return database.write(entities -> {
            Optional<DocumentRow> stored = entities.createNamedQuery("document.known", DocumentRow.class)
                    .setParameter("provider", provider.value())
                    .setParameter("document", document.ref().value())
                    .getResultStream()
                    .findFirst();
            Optional<FileKey> former = stored.map(row -> new FileKey(row.fileKey));
            stored.ifPresentOrElse(
                    row -> row.take(document, kept), () -> entities.persist(new DocumentRow(provider, document, kept)));
            return former;
        });
    }

    private List<DocumentView> views(Scope scope, List<DocumentRef> refs) {
        return find.ask(
                scope, (Object) refs.stream().map(DocumentRef::value).distinct().toArray(String[]::new));
    }

    private FileContent content(DocumentView view) {
        FileKey key = new FileKey(view.fileKey());
        return new FileContent(view.mediaType(), view.size(), () -> files.open(key)
                .orElseThrow(() -> new FileNotFoundException("the bytes of a stored file are gone")));
    }
}
