package io.repairportal.core.message;

import io.repairportal.core.internal.PlainText;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.workorder.WorkOrderRef;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;

/**
 * What a customer writes to the shop.
 *
 * @param workOrder what it is about; empty: in general
 * @param text the message; at most 4,000 characters
 * @param operation names this very message, so that sending the form twice makes one
 */
public record WriteMessage(
        Optional<WorkOrderRef> workOrder,
        @NotBlank @Size(max = 4_000) String text,
        OperationId operation) {
    /** Checks that all are there; what the text must be is checked at the door. */
    public WriteMessage {
        Objects.requireNonNull(workOrder, "workOrder");
        text = PlainText.of(text);
        Objects.requireNonNull(operation, "operation");
    }
}
