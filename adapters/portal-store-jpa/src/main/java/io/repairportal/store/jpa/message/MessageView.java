package io.repairportal.store.jpa.message;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one message, as read. */
record MessageView(
        String ref,
        String customer,
        @Nullable String contact,
        String workOrder,
        String side,
        String author,
        @Nullable String staff,
        @Nullable String writer,
        String via,
        String body,
        Instant writtenAt) {
    /** The columns in the order they are read, of a table called {@code m}. */
    static final String COLUMNS = "m.ref, m.customer, m.contact, m.work_order, m.side, m.author, m.staff, m.writer,"
            + " m.via, m.body, m.written_at";

    /** Reads a row of the answer. */
    static MessageView of(Row row) throws SQLException {
        return new MessageView(
                row.text(),
                row.text(),
                row.maybeText(),
                row.text(),
                row.text(),
                row.text(),
                row.maybeText(),
                row.maybeText(),
                row.text(),
                row.text(),
                row.time());
    }

    /** Returns the message of this row. */
    Message message(ProviderRef provider) {
        return new Message(
                new MessageRef(ref),
                new Publication.Owner(
                        new CustomerRef(provider, customer),
                        Optional.ofNullable(contact).map(ContactRef::new)),
                Optional.of(workOrder).filter(about -> !about.isEmpty()).map(WorkOrderRef::new),
                new Message.Author(
                        Message.Side.valueOf(side),
                        author,
                        Optional.ofNullable(staff).map(StaffRef::new),
                        Optional.ofNullable(writer).map(ContactRef::new),
                        via),
                body,
                writtenAt);
    }
}
