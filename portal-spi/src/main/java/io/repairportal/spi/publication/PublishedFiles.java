package io.repairportal.spi.publication;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;

/** Which photos and documents customers may see. */
public interface PublishedFiles {

    /** Returns the record of one file in this scope, visible or not. */
    Optional<PublishedFile> find(Scope scope, DocumentRef document);

    /** Returns the records of these files, visible or not, in any order; at most 200 are asked at once. */
    List<PublishedFile> findAll(ProviderRef provider, List<DocumentRef> documents);

    /**
     * Returns a piece of the list of visible documents, photos not among them, of visible work orders and of the customer itself: newest
     * decision first, equal times by reference, descending. Only for the scopes of a customer and of a contact; in any other there is no such list, and
     * it is empty.
     *
     * @param limit 1 to 100
     */
    Slice<PublishedFile> documents(Scope scope, Optional<Cursor> after, int limit);

    /** Stores these records, all or none; one that exists is replaced, but never changes its owner. */
    void save(ProviderRef provider, List<PublishedFile> files);
}
