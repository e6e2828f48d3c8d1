package io.repairportal.web.staff.delivery;

import io.repairportal.web.layout.FormView;
import io.repairportal.web.layout.StateView;
import java.util.Optional;

/**
 * A message that waits, has left or failed.
 *
 * @param what which message
 * @param recipient to whom, shortened
 * @param state where it stands
 * @param when since when; may be empty
 * @param cause why it failed last; may be empty
 * @param again sends it again; empty if it leaves by itself or has left
 */
public record DeliveryRow(
        String what, String recipient, StateView state, String when, String cause, Optional<FormView> again) {}
