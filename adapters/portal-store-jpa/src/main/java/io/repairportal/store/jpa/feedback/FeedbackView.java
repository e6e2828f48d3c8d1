package io.repairportal.store.jpa.feedback;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.feedback.Feedback;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.message.MessageRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.staff.StaffRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one feedback, as read. */
record FeedbackView(
        String ref,
        String customer,
        @Nullable String contact,
        @Nullable String workOrder,
        String side,
        String author,
        @Nullable String staff,
        @Nullable String writer,
        String via,
        String body,
        Instant writtenAt) {

    /** Returns the feedback of this row. */
    Feedback feedback(ProviderRef provider) {
        return new Feedback(
                new MessageRef(ref),
                new Publication.Owner(
                        new CustomerRef(provider, customer),
                        Optional.ofNullable(contact).map(ContactRef::new)),
                Optional.ofNullable(workOrder).map(WorkOrderRef::new),
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
