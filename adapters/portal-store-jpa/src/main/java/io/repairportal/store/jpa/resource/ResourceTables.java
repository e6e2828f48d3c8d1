package io.repairportal.store.jpa.resource;

import io.repairportal.spi.resource.ResourceFolders;
import io.repairportal.spi.resource.Resources;
import io.repairportal.store.jpa.session.Database;
import java.util.List;

/**
 * The tables of the library, and the roles over them.
 *
 * @param resources the files
 * @param folders what they lie in
 */
public record ResourceTables(Resources resources, ResourceFolders folders) {

    /** Returns the mapped classes. */
    public static List<Class<?>> classes() {
        return List.of(ResourceRow.class, ResourceRow.Key.class, FolderRow.class, FolderRow.Key.class);
    }

    /** Returns the roles over these tables. */
    public static ResourceTables in(Database database) {
        return new ResourceTables(new JpaResources(database), new JpaResourceFolders(database));
    }
}
