package io.repairportal.core.feedback;

import io.repairportal.core.internal.PlainText;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.workorder.WorkOrderRef;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;

/**
 * Feedback as a customer gives it.
 *
 * @param workOrder from whose pages it was given, if from any
 * @param text the feedback; at most 4,000 characters
 * @param operation names this very feedback, so that sending the form twice makes one
 */
public record GiveFeedback(
        Optional<WorkOrderRef> workOrder,
        @NotBlank @Size(max = 4_000) String text,
        OperationId operation) {
    /** Checks that all are there; what the text must be is checked at the door. */
    public GiveFeedback {
        Objects.requireNonNull(workOrder, "workOrder");
        text = PlainText.of(text);
        Objects.requireNonNull(operation, "operation");
    }
}
