package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.document.Documents;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Optional;

/** Files by provider and reference; whose they are, their work order says or, without one, the document itself. */
final class InMemoryDocuments implements Documents {
    private static final int MOST = 200;

    private final InMemoryWorkOrders workOrders;
    private final Facts<Key, Filed> files = new Facts<>();

    InMemoryDocuments(InMemoryWorkOrders workOrders) {
        this.workOrders = workOrders;
    }

    private record Filed(ProviderRef provider, Document document, FileContent content) {}

    @Override
    public List<Document> find(Scope scope, List<DocumentRef> refs) {
        return refs.stream()
                .distinct()
                .flatMap(ref -> filed(scope, ref).stream())
                .map(Filed::document)
                .toList();
    }

    @Override
    public List<Document> ofWorkOrder(Scope scope, WorkOrderRef workOrder) {
        if (workOrders.find(scope, workOrder).isEmpty()) {
            return List.of();
        }
        return Pages.sorted(
                        files.all()
                                .filter(file -> file.provider().equals(scope.provider()))
                                .map(Filed::document)
                                .filter(document -> document.isOf(workOrder)),
                        document ->
                                new Cursor(document.createdAt(), document.ref().value()))
                .limit(MOST)
                .toList();
    }

    @Override
    public List<Document> ofCustomer(CustomerRef customer) {
        Scope scope = new Scope.WholeCustomer(customer);
        return Pages.sorted(
                        files.all()
                                .filter(file -> file.document().subject() instanceof Document.Subject.OfCustomer
                                        && within(scope, file))
                                .map(Filed::document),
                        document ->
                                new Cursor(document.createdAt(), document.ref().value()))
                .limit(MOST)
                .toList();
    }

    @Override
    public Optional<FileContent> open(Scope scope, DocumentRef document) {
        return filed(scope, document).map(Filed::content);
    }

    void put(ProviderRef provider, Document document, FileContent content) {
        files.put(new Key(provider, document.ref().value()), new Filed(provider, document, content));
    }

    void remove(ProviderRef provider, DocumentRef document) {
        files.remove(new Key(provider, document.value()));
    }

    private Optional<Filed> filed(Scope scope, DocumentRef ref) {
        return files.find(new Key(scope.provider(), ref.value())).filter(file -> within(scope, file));
    }

    private boolean within(Scope scope, Filed file) {
        if (file.document().subject() instanceof Document.Subject.OfCustomer paper) {
            Publication.Owner owner = new Publication.Owner(paper.customer(), paper.contact());
            return paper.customer().provider().equals(file.provider())
                    && Ownership.within(scope, owner, Optional.empty());
        }
        return file.document()
                .workOrder()
                .flatMap(order -> workOrders.find(scope, order))
                .isPresent();
    }
}
