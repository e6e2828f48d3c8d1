package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import io.repairportal.store.jpa.session.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What never changes about a link, as read: what it opens and how it was sent. */
record SentView(
        String customer,
        @Nullable String contact,
        String workOrder,
        String tab,
        String channel,
        String address,
        String message,
        Instant sentAt) {

    /** Reads the columns of an answer. */
    static SentView of(Row row) throws SQLException {
        return new SentView(
                row.text(), row.maybeText(), row.text(), row.text(), row.text(), row.text(), row.text(), row.time());
    }

    /** Returns what the link opens. */
    AccessLink.Target target(ProviderRef provider) {
        return new AccessLink.Target(
                new CustomerRef(provider, customer),
                Optional.ofNullable(contact).map(ContactRef::new),
                new WorkOrderRef(workOrder),
                LinkTab.valueOf(tab));
    }

    /** Returns how the link was sent. */
    AccessLink.Sent sent() {
        return new AccessLink.Sent(Channel.valueOf(channel), address, MessageKind.valueOf(message), sentAt);
    }
}
