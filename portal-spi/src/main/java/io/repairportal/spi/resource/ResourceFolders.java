package io.repairportal.spi.resource;

import io.repairportal.spi.access.Saved;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;

/** The folders of each provider's library. */
public interface ResourceFolders {

    /** Returns one folder. */
    Optional<ResourceFolder> find(ProviderRef provider, FolderRef folder);

    /** Returns all folders of the provider, by name; at most 500. */
    List<ResourceFolder> all(ProviderRef provider);

    /** Stores a new folder (version 0) or a renamed one; {@link Saved#TAKEN} if another one of this provider has the name, without case. */
    Saved saveIfUnchanged(ProviderRef provider, ResourceFolder folder);

    /** Removes the folder unless a resource lies in it, in one step; returns whether it was there and is gone. */
    boolean removeEmpty(ProviderRef provider, FolderRef folder);
}
