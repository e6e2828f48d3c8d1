package io.repairportal.store.jpa.resource;

import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.ResourceFolder;

/** The columns of one folder, as read. */
record FolderView(String folder, String name, int version) {

    /** Returns the folder of this row. */
    ResourceFolder resourceFolder() {
        return new ResourceFolder(new FolderRef(folder), name, version);
    }
}
