package io.repairportal.reference.journey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A way into the demo: a link with the name that opens it, or a stand-in for a host's login. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Persona(
        String kind,
        URI url,
        @Nullable String lastName,
        @Nullable String workOrder) {

    /** Returns whether this is a link in a message, with its question. */
    public boolean isLink() {
        return kind.equals("link");
    }

    /** Returns the name that opens a link. */
    public String name() {
        return Objects.requireNonNull(lastName, "lastName");
    }

    /** Returns the number of the work order behind a link. */
    public String number() {
        return Objects.requireNonNull(workOrder, "workOrder");
    }

    @Override
    public String toString() {
        return kind + " " + (workOrder == null ? url.getPath() : workOrder);
    }
}
