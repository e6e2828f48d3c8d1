package io.repairportal.store.jpa.publication;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.spi.workorder.WorkOrderState;
import io.repairportal.store.jpa.json.WaitingJson;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one publication, as read. Its provider is the one that was asked for. */
record PublicationView(
        String workOrder,
        String customer,
        @Nullable String contact,
        String state,
        Instant openedAt,
        @Nullable Instant closedAt,
        boolean visible,
        String heading,
        String search,
        @Nullable String plan,
        @Nullable String promises,
        @Nullable String waiting,
        @Nullable Instant publishedAt,
        int version) {

    /** Reads the columns of an answer. */
    static PublicationView of(Row row) throws SQLException {
        return new PublicationView(
                row.text(),
                row.text(),
                row.maybeText(),
                row.text(),
                row.time(),
                row.maybeTime(),
                row.flag(),
                row.text(),
                row.text(),
                row.maybeText(),
                row.maybeText(),
                row.maybeText(),
                row.maybeTime(),
                row.version());
    }

    /** Returns the publication of this row; {@code parsed} reads its texts. */
    Publication publication(ProviderRef provider, ParsedTexts parsed) {
        return new Publication(
                new WorkOrderRef(workOrder),
                owner(provider),
                new Publication.Times(WorkOrderState.valueOf(state), openedAt, Optional.ofNullable(closedAt)),
                visible,
                new Publication.Text(heading, search),
                parsed.plan(plan),
                parsed.promises(promises),
                WaitingJson.read(waiting),
                Optional.ofNullable(publishedAt),
                version);
    }

    private Publication.Owner owner(ProviderRef provider) {
        return new Publication.Owner(
                new CustomerRef(provider, customer),
                Optional.ofNullable(contact).map(ContactRef::new));
    }
}
