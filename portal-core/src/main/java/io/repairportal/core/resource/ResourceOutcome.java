package io.repairportal.core.resource;

import io.repairportal.spi.resource.Resource;
import java.util.Objects;
import java.util.function.Function;

/** What became of a resource that staff wanted to add or change (E3). Consumed by staff pages and hosts. */
public sealed interface ResourceOutcome {

    /** Handles both outcomes. */
    <T> T fold(Function<Stored, T> stored, Function<Refused, T> refused);

    /** Why nothing is stored. */
    enum Reason {
        /** The title is blank. */
        BLANK_TITLE,
        /** The title has more than 200 characters. */
        LONG_TITLE,
        /** The file has no bytes. */
        EMPTY_FILE,
        /** The file is larger than its kind may be. */
        TOO_LARGE,
        /** The content is none of the kinds that are taken. */
        KIND_NOT_TAKEN,
        /** The folder is not there, or not there any more. */
        UNKNOWN_FOLDER,
        /** Somebody else changed the resource since it was read. */
        CHANGED_MEANWHILE,
        /** This provider has no such resource. */
        UNKNOWN
    }

    /** It is stored; every customer who may see resources sees it at the next request. */
    record Stored(Resource resource) implements ResourceOutcome {
        /** Checks the resource. */
        public Stored {
            Objects.requireNonNull(resource, "resource");
        }

        @Override
        public <T> T fold(Function<Stored, T> stored, Function<Refused, T> refused) {
            return stored.apply(this);
        }
    }

    /** Nothing is stored. */
    record Refused(Reason reason) implements ResourceOutcome {
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
