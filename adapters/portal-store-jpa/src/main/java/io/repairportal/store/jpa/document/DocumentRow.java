package io.repairportal.store.jpa.document;

import io.repairportal.spi.document.Document;
import io.repairportal.spi.file.FileKey;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A photo or document as stored. Whose it is, its work order says or, without one, the row itself. */
@Entity
@Table(name = "shop_document")
@NamedQuery(
        name = "document.known",
        query = "select d from DocumentRow d where d.key.provider = :provider and d.key.ref = :document")
final class DocumentRow {
    @EmbeddedId
    Key key;

    @Nullable
    String workOrder;

    @Nullable
    String customer;

    @Nullable
    String contact;

    String kind;
    String name;
    String mediaType;
    long size;
    Instant createdAt;
    String caption;

    @Nullable
    String pair;

    boolean pairAfter;
    String fileKey;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    DocumentRow() {}

    /** Creates the row of a file whose bytes are kept under {@code bytes}. */
    DocumentRow(ProviderRef provider, Document document, FileKey bytes) {
        key = new Key(provider.value(), document.ref().value());
        take(document, bytes);
    }

    /** Takes over another content. */
    @SuppressWarnings("NullAway.Init")
    final void take(Document document, FileKey bytes) {
        workOrder = Json.text(document.workOrder());
        Optional<Document.Subject.OfCustomer> owner = owner(document);
        customer = owner.map(each -> each.customer().value()).orElse(null);
        contact = Json.text(owner.flatMap(Document.Subject.OfCustomer::contact));
        kind = document.kind().name();
        name = document.name();
        mediaType = document.mediaType();
        size = document.size();
        createdAt = document.createdAt();
        caption = document.caption();
        pair = document.pair().map(Document.Pair::name).orElse(null);
        pairAfter = document.pair().map(Document.Pair::after).orElse(false);
        fileKey = bytes.value();
    }

    private static Optional<Document.Subject.OfCustomer> owner(Document document) {
        return document.subject() instanceof Document.Subject.OfCustomer paper ? Optional.of(paper) : Optional.empty();
    }

    /** Which file. */
    @Embeddable
    record Key(
            @Column(updatable = false) String provider,
            @Column(updatable = false) String ref) {}
}
