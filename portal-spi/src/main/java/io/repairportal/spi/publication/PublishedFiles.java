package io.repairportal.spi.publication;

import io.repairportal.spi.access.Scope;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;

/** Which photos and documents customers may see. */
public interface PublishedFiles {

    /** Returns the record of one file in this scope, visible or not. */
    Optional<PublishedFile> find(Scope scope, DocumentRef document);

    /** Stores these records, all or none; one that exists is replaced, but never changes its owner. */
    void save(ProviderRef provider, List<PublishedFile> files);
}
