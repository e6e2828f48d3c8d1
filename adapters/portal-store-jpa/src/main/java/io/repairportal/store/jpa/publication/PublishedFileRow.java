package io.repairportal.store.jpa.publication;

import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.store.jpa.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The visibility of one file as stored. */
@Entity
@Table(name = "published_file")
@NamedQuery(
        name = "publishedFile.known",
        query = "select f.key.document from PublishedFileRow f"
                + " where f.key.provider = :provider and f.key.document in :documents")
@NamedQuery(
        name = "publishedFile.change",
        query = "update PublishedFileRow f set f.workOrder = :workOrder, f.kind = :kind, f.visible = :visible,"
                + " f.since = :since where f.key.provider = :provider and f.key.document = :document")
final class PublishedFileRow {
    @EmbeddedId
    Key key;

    @Nullable
    String workOrder;

    @Column(updatable = false)
    String customer;

    @Column(updatable = false)
    @Nullable
    String contact;

    String kind;
    boolean visible;
    Instant since;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    PublishedFileRow() {}

    /** Creates the row of a file that was never stored. */
    PublishedFileRow(PublishedFile file) {
        key = new Key(
                file.owner().customer().provider().value(), file.document().value());
        workOrder = Json.text(file.workOrder());
        customer = file.owner().customer().value();
        contact = Json.text(file.owner().contact());
        kind = file.kind().name();
        visible = file.visible();
        since = file.since();
    }

    /** Which file. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String document) {}
}
