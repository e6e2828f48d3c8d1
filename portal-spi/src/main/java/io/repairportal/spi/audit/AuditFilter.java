package io.repairportal.spi.audit;

import io.repairportal.spi.internal.Require;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which records staff want to read. Each kind has an index of its own. Consumed by stores. */
public sealed interface AuditFilter {

    /** Handles every kind. */
    <T> T fold(Supplier<T> everything, Function<AboutSubject, T> about, Function<OfEvent, T> event);

    /** Returns the filter that lets every record through. */
    static AuditFilter everything() {
        return new Everything();
    }

    /** Returns whether a record passes. */
    default boolean passes(AuditEntry entry) {
        return fold(() -> true, about -> entry.subject().equals(about.subject()), event -> entry.event()
                .equals(event.event()));
    }

    /** All records. */
    record Everything() implements AuditFilter {
        @Override
        public <T> T fold(Supplier<T> everything, Function<AboutSubject, T> about, Function<OfEvent, T> event) {
            return everything.get();
        }
    }

    /** Records about one subject, for example {@code customer:C-1}. */
    record AboutSubject(String subject) implements AuditFilter {
        /** Checks the subject. */
        public AboutSubject {
            Require.text(subject, 200, "subject");
        }

        @Override
        public <T> T fold(Supplier<T> everything, Function<AboutSubject, T> about, Function<OfEvent, T> event) {
            return about.apply(this);
        }
    }

    /** Records of one kind, for example {@code membership.locked}. */
    record OfEvent(String event) implements AuditFilter {
        /** Checks the code. */
        public OfEvent {
            Require.opaque(event, "event");
        }

        @Override
        public <T> T fold(Supplier<T> everything, Function<AboutSubject, T> about, Function<OfEvent, T> event) {
            return event.apply(this);
        }
    }
}
