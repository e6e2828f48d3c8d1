package io.repairportal.reference.setup;

import io.repairportal.reference.Refusal;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.file.FileStore;
import io.repairportal.store.jpa.JpaPortalStore;
import io.repairportal.store.jpa.file.DiskFileStore;

/** Opens the portal's store in the host's database, with files in the data folder. */
public final class Stores {
    private Stores() {}

    /** Returns the place of all bytes: photos and documents of the shops, resources of the portal. */
    public static FileStore files(DataFolder folder) {
        return DiskFileStore.in(folder.path("files"));
    }

    /** Opens it to serve; a database that is too new or of another kind is refused with the store's own sentence. */
    public static JpaPortalStore open(Database database, DataFolder folder) {
        return opened(JpaPortalStore.builder(database.dataSource()).files(files(folder)));
    }

    /** Opens it to bring records and end, as {@link #open} otherwise. */
    public static JpaPortalStore openToImport(Database database, DataFolder folder) {
        return opened(JpaPortalStore.builder(database.dataSource())
                .files(files(folder))
                .mapperWhenNeeded());
    }

    private static JpaPortalStore opened(JpaPortalStore.Builder store) {
        try {
            return store.build();
        } catch (PortalAdapterException refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        }
    }
}
