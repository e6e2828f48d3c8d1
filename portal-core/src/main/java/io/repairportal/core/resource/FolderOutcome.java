package io.repairportal.core.resource;

import io.repairportal.spi.resource.ResourceFolder;
import java.util.Objects;
import java.util.function.Function;

/** What became of a folder that staff wanted to create or rename (E3). Consumed by staff pages and hosts. */
public sealed interface FolderOutcome {

    /** Handles both outcomes. */
    <T> T fold(Function<Stored, T> stored, Function<Refused, T> refused);

    /** Why nothing is stored. */
    enum Reason {
        /** The name is blank. */
        BLANK_NAME,
        /** The name has more than 100 characters. */
        LONG_NAME,
        /** Another folder of this provider has the name, compared without case. */
        NAME_TAKEN,
        /** The provider has as many folders as a page can show. */
        TOO_MANY,
        /** Somebody else renamed the folder since it was read. */
        CHANGED_MEANWHILE,
        /** This provider has no such folder. */
        UNKNOWN
    }

    /** It is stored. */
    record Stored(ResourceFolder folder) implements FolderOutcome {
        /** Checks the folder. */
        public Stored {
            Objects.requireNonNull(folder, "folder");
        }

        @Override
        public <T> T fold(Function<Stored, T> stored, Function<Refused, T> refused) {
            return stored.apply(this);
        }
    }

    /** Nothing is stored. */
    record Refused(Reason reason) implements FolderOutcome {
        /** Checks the reason. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <T> T fold(Function<Stored, T> stored, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
