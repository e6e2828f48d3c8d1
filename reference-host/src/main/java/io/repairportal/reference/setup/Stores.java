package io.repairportal.reference.setup;

import io.repairportal.reference.Refusal;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.store.jpa.file.DiskFileStore;

/** Opens the portal's store in the host's database, with files in the data folder. */
public final class Stores {
    private Stores() {}

    /** Opens it; a database that is too new or of another kind is refused with the store's own sentence. */
    public static JpaPortalStore open(Database database, DataFolder folder) {
        try {
            return JpaPortalStore.builder(database.dataSource())
                    .files(DiskFileStore.in(folder.path("files")))
                    .build();
        } catch (PortalAdapterException refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        }
    }
}
