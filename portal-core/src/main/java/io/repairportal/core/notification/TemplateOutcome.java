package io.repairportal.core.notification;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What became of changed words of a message (L2). Consumed by staff pages and hosts. */
public sealed interface TemplateOutcome {

    /** Handles every outcome. */
    <T> T fold(
            Function<Stored, T> stored, Function<Refused, T> refused, Function<ChangedMeanwhile, T> changedMeanwhile);

    /** It is stored; the next message says it. */
    record Stored(TemplateSheet sheet) implements TemplateOutcome {
        /** Checks the sheet. */
        public Stored {
            Objects.requireNonNull(sheet, "sheet");
        }

        @Override
        public <T> T fold(
                Function<Stored, T> stored,
                Function<Refused, T> refused,
                Function<ChangedMeanwhile, T> changedMeanwhile) {
            return stored.apply(this);
        }
    }

    /** Nothing is stored: something is wrong with the words. */
    record Refused(List<TemplateFlaw> flaws) implements TemplateOutcome {
        /** Copies the flaws. */
        public Refused {
            flaws = List.copyOf(flaws);
        }

        @Override
        public <T> T fold(
                Function<Stored, T> stored,
                Function<Refused, T> refused,
                Function<ChangedMeanwhile, T> changedMeanwhile) {
            return refused.apply(this);
        }
    }

    /** Nothing is stored: somebody else changed the words since they were read. */
    record ChangedMeanwhile(TemplateSheet now) implements TemplateOutcome {
        /** Checks the sheet. */
        public ChangedMeanwhile {
            Objects.requireNonNull(now, "now");
        }

        @Override
        public <T> T fold(
                Function<Stored, T> stored,
                Function<Refused, T> refused,
                Function<ChangedMeanwhile, T> changedMeanwhile) {
            return changedMeanwhile.apply(this);
        }
    }
}
