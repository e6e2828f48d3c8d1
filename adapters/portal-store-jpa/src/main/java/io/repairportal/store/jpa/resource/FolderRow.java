package io.repairportal.store.jpa.resource;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.resource.ResourceFolder;
import io.repairportal.store.jpa.access.Folded;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** A folder as stored. */
@Entity
@Table(name = "resource_folder")
@NamedQuery(name = "resourceFolder.find", query = FolderRow.VIEW + " and f.key.folder = :folder")
@NamedQuery(name = "resourceFolder.named", query = FolderRow.VIEW + " and f.foldedName = :name")
@NamedQuery(
        name = "resourceFolder.lock",
        query = "select f from FolderRow f where f.key.provider = :provider and f.key.folder = :folder")
@NamedQuery(
        name = "resourceFolder.remove",
        query = "delete from FolderRow f where f.key.provider = :provider and f.key.folder = :folder and not exists"
                + " (select 1 from ResourceRow r where r.key.provider = :provider and r.folder = :folder)")
final class FolderRow {
    static final String VIEW = "select new io.repairportal.store.jpa.resource.FolderView(f.key.folder, f.name,"
            + " f.version) from FolderRow f where f.key.provider = :provider";

    @EmbeddedId
    Key key;

    String name;
    String foldedName;
    int version;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    FolderRow() {}

    /** Creates the row of a new folder. */
    @SuppressWarnings("NullAway.Init")
    FolderRow(ProviderRef provider, ResourceFolder folder) {
        key = new Key(provider.value(), folder.ref().value());
        change(folder);
    }

    /** Takes over what may change, as the next version. */
    void change(ResourceFolder changed) {
        name = changed.name();
        foldedName = Folded.of(changed.name());
        version = changed.version() + 1;
    }

    /** Which folder. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String folder) {}
}
