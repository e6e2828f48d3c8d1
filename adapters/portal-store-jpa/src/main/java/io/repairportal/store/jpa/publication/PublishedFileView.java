package io.repairportal.store.jpa.publication;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.document.Document;
import io.repairportal.spi.document.DocumentRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.PublishedFile;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one file, as read. */
record PublishedFileView(
        String document,
        @Nullable String workOrder,
        String customer,
        @Nullable String contact,
        String kind,
        boolean visible,
        Instant since) {

    /** Reads a row of the answer. */
    static PublishedFileView of(Row row) throws SQLException {
        return new PublishedFileView(
                row.text(), row.maybeText(), row.text(), row.maybeText(), row.text(), row.flag(), row.time());
    }

    /** Returns the record of this row. */
    PublishedFile file(ProviderRef provider) {
        return new PublishedFile(
                new DocumentRef(document),
                Optional.ofNullable(workOrder).map(WorkOrderRef::new),
                new Publication.Owner(
                        new CustomerRef(provider, customer),
                        Optional.ofNullable(contact).map(ContactRef::new)),
                Document.Kind.valueOf(kind),
                visible,
                since);
    }
}
