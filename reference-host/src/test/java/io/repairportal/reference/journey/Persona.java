package io.repairportal.reference.journey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A way into the demo: a link with the name that opens it, a stand-in for a host's login, or a user name with its password. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Persona(
        String kind,
        URI url,
        @Nullable String lastName,
        @Nullable String workOrder,
        @Nullable String userName,
        @Nullable String password) {

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

    /** Returns whether somebody signs in here with a user name and a password, as customer or as staff. */
    public boolean hasPassword() {
        return userName != null;
    }

    /** Returns the name that is typed to sign in. */
    public String user() {
        return Objects.requireNonNull(userName, "userName");
    }

    /** Returns the password that goes with the user name. */
    public String secret() {
        return Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
        return kind + " " + (workOrder == null ? url.getPath() : workOrder) + (userName == null ? "" : " " + userName);
    }
}
