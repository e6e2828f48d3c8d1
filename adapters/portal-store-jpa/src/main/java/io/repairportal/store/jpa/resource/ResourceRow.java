package io.repairportal.store.jpa.resource;

import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.resource.FolderRef;
import io.repairportal.spi.resource.Resource;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A resource as stored. What is in no folder has the folder {@code ""}. */
@Entity
@Table(name = "resource")
@NamedQuery(name = "resource.find", query = ResourceRow.VIEW + " and r.key.resource = :resource")
@NamedQuery(
        name = "resource.lock",
        query = "select r from ResourceRow r where r.key.provider = :provider and r.key.resource = :resource")
@NamedQuery(
        name = "resource.remove",
        query = "delete from ResourceRow r where r.key.provider = :provider and r.key.resource = :resource")
final class ResourceRow {
    static final String NO_FOLDER = "";

    static final String VIEW = "select new io.repairportal.store.jpa.resource.ResourceView(r.key.resource, r.folder,"
            + " r.title, r.fileName, r.mediaType, r.size, r.fileKey, r.addedAt, r.version) from ResourceRow r"
            + " where r.key.provider = :provider";

    @EmbeddedId
    Key key;

    String folder;
    String title;

    @Column(updatable = false)
    String fileName;

    @Column(updatable = false)
    String mediaType;

    @Column(updatable = false)
    long size;

    @Column(updatable = false)
    String fileKey;

    @Column(updatable = false)
    Instant addedAt;

    int version;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    ResourceRow() {}

    /** Creates the row of a new resource. */
    @SuppressWarnings("NullAway.Init")
    ResourceRow(ProviderRef provider, Resource resource) {
        key = new Key(provider.value(), resource.ref().value());
        fileName = resource.file().name();
        mediaType = resource.file().mediaType();
        size = resource.file().size();
        fileKey = resource.file().key().value();
        addedAt = resource.addedAt();
        change(resource);
    }

    /** Takes over what may change, as the next version. */
    void change(Resource changed) {
        folder = changed.folder().map(FolderRef::value).orElse(NO_FOLDER);
        title = changed.title();
        version = changed.version() + 1;
    }

    /** Which resource. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String resource) {}
}
