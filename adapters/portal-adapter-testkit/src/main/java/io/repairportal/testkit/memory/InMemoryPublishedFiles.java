package io.repairportal.testkit.memory;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.publication.PublishedFiles;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.List;
import java.util.Optional;

/** Visibility of files in a table by provider and document. */
final class InMemoryPublishedFiles implements PublishedFiles {
    private final Tables tables;

    InMemoryPublishedFiles(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<PublishedFile> find(Scope scope, DocumentRef document) {
        return tables.unitOfWork.step(() ->
                tables.files.find(new Key(scope.provider(), document.value())).filter(file -> within(scope, file)));
    }

    @Override
    public List<PublishedFile> findAll(ProviderRef provider, List<DocumentRef> documents) {
        return tables.unitOfWork.step(() -> documents.stream()
                .distinct()
                .flatMap(document -> tables.files.find(new Key(provider, document.value())).stream())
                .toList());
    }

    @Override
    public Slice<PublishedFile> documents(Scope scope, Optional<Cursor> after, int limit) {
        int checked = Pages.limit(limit);
        boolean listed = scope instanceof Scope.WholeCustomer || scope instanceof Scope.OwnContact;
        return tables.unitOfWork.step(() -> Pages.cut(
                tables.files.rows().filter(file -> listed && isShown(file) && within(scope, file)),
                file -> new Cursor(file.since(), file.document().value()),
                after,
                checked));
    }

    private boolean isShown(PublishedFile file) {
        return file.kind() == Document.Kind.DOCUMENT
                && file.visible()
                && file.workOrder().map(order -> isShown(file, order)).orElse(true);
    }

    private boolean isShown(PublishedFile file, WorkOrderRef order) {
        return tables.publications
                .find(new Key(file.owner().customer().provider(), order.value()))
                .filter(publication -> publication.visible()
                        && publication.owner().customer().equals(file.owner().customer()))
                .isPresent();
    }

    private static boolean within(Scope scope, PublishedFile file) {
        return Ownership.within(scope, file.owner(), file.workOrder());
    }

    @Override
    public void save(ProviderRef provider, List<PublishedFile> files) {
        files.forEach(
                file -> Ownership.require(provider, file.owner().customer().provider()));
        tables.unitOfWork.change(() -> files.forEach(file -> store(provider, file)));
    }

    private void store(ProviderRef provider, PublishedFile file) {
        Key key = new Key(provider, file.document().value());
        Publication.Owner owner =
                tables.files.find(key).map(PublishedFile::owner).orElse(file.owner());
        tables.files.put(
                key,
                new PublishedFile(file.document(), file.workOrder(), owner, file.kind(), file.visible(), file.since()));
    }
}
