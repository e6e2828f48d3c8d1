package io.repairportal.store.jpa.document;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one file, as read. */
record DocumentView(
        String ref,
        @Nullable String workOrder,
        @Nullable String customer,
        @Nullable String contact,
        String kind,
        String name,
        String mediaType,
        long size,
        Instant createdAt,
        String caption,
        @Nullable String pair,
        boolean pairAfter,
        String fileKey) {

    /** Reads a row of the answer. */
    static DocumentView of(Row row) throws SQLException {
        return new DocumentView(
                row.text(),
                row.maybeText(),
                row.maybeText(),
                row.maybeText(),
                row.text(),
                row.text(),
                row.text(),
                row.number(),
                row.time(),
                row.text(),
                row.maybeText(),
                row.flag(),
                row.text());
    }

    /** Returns the file of this row. */
    Document document(ProviderRef provider) {
        return new Document(
                new DocumentRef(ref),
                subject(provider),
                Document.Kind.valueOf(kind),
                name,
                mediaType,
                size,
                createdAt,
                caption,
                Optional.ofNullable(pair).map(both -> new Document.Pair(both, pairAfter)));
    }

    private Document.Subject subject(ProviderRef provider) {
        return workOrder == null
                ? new Document.Subject.OfCustomer(
                        new CustomerRef(provider, Objects.requireNonNull(customer, "customer")),
                        Optional.ofNullable(contact).map(ContactRef::new))
                : new Document.Subject.OfWorkOrder(new WorkOrderRef(workOrder));
    }
}
