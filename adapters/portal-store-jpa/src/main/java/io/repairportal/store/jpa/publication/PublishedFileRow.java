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
@NamedQuery(name = "publishedFile.find.provider", query = PublishedFileRow.FIND)
@NamedQuery(name = "publishedFile.find.customer", query = PublishedFileRow.FIND + " and f.customer = :customer")
@NamedQuery(
        name = "publishedFile.find.contact",
        query = PublishedFileRow.FIND + " and f.customer = :customer and f.contact = :contact")
@NamedQuery(
        name = "publishedFile.find.one",
        query = PublishedFileRow.FIND + " and f.customer = :customer and f.workOrder = :workOrder")
@NamedQuery(
        name = "publishedFile.documents.customer",
        query = PublishedFileRow.DOCUMENTS + " and f.customer = :customer" + PublishedFileRow.AFTER
                + " order by f.key.provider desc, f.customer desc," + PublishedFileRow.NEWEST)
@NamedQuery(
        name = "publishedFile.documents.contact",
        query = PublishedFileRow.DOCUMENTS + " and f.customer = :customer and f.contact = :contact"
                + PublishedFileRow.AFTER + " order by f.key.provider desc, f.customer desc, f.contact desc,"
                + PublishedFileRow.NEWEST)
@NamedQuery(
        name = "publishedFile.known",
        query = "select f.key.document from PublishedFileRow f"
                + " where f.key.provider = :provider and f.key.document in :documents")
@NamedQuery(
        name = "publishedFile.change",
        query = "update PublishedFileRow f set f.workOrder = :workOrder, f.kind = :kind, f.visible = :visible,"
                + " f.since = :since where f.key.provider = :provider and f.key.document = :document")
final class PublishedFileRow {
    private static final String VIEW =
            "select new io.repairportal.store.jpa.publication.PublishedFileView(f.key.document,"
                    + " f.workOrder, f.customer, f.contact, f.kind, f.visible, f.since) from PublishedFileRow f";

    static final String FIND = VIEW + " where f.key.provider = :provider and f.key.document = :document";

    /** A file is as hidden as its work order. */
    static final String DOCUMENTS = VIEW
            + " left join PublicationRow p on p.key.provider = f.key.provider and p.key.workOrder = f.workOrder"
            + " where f.key.provider = :provider and f.kind = 'DOCUMENT' and f.visible = true and p.visible = true"
            + " and p.customer = f.customer";

    static final String AFTER = " and (f.since, f.key.document) < (:at, :ref)";
    static final String NEWEST = " f.kind desc, f.visible desc, f.since desc, f.key.document desc";

    @EmbeddedId
    Key key;

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
        workOrder = file.workOrder().value();
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
