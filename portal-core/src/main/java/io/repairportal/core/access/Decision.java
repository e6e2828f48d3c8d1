package io.repairportal.core.access;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether a viewer sees a record, and if not, because of which rule (K4). Consumed by services and by staff who ask why. */
public sealed interface Decision {

    /** Returns whether the record is seen. */
    boolean visible();

    /** Handles both. */
    <T> T fold(Supplier<T> whenVisible, Function<Rule, T> whenHidden);

    /** Every rule agreed. */
    record Visible() implements Decision {
        @Override
        public boolean visible() {
            return true;
        }

        @Override
        public <T> T fold(Supplier<T> whenVisible, Function<Rule, T> whenHidden) {
            return whenVisible.get();
        }
    }

    /** This rule was the first to refuse. */
    record Hidden(Rule reason) implements Decision {
        /** Checks the reason. */
        public Hidden {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public boolean visible() {
            return false;
        }

        @Override
        public <T> T fold(Supplier<T> whenVisible, Function<Rule, T> whenHidden) {
            return whenHidden.apply(reason);
        }
    }
}
