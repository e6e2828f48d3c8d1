package io.repairportal.spi.access;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.internal.Require;
import io.repairportal.spi.provider.ProviderRef;
import java.util.Objects;
import java.util.Optional;

/**
 * The host's own login, standing in for the portal's (A18). Asked on every request; must be quick and must not write.
 *
 * <p>Called from many threads at once. Whatever it throws makes the request an anonymous one.
 */
public interface HostIdentity {

    /** Returns who is signed in at the host, if that person is a customer of {@code provider}. */
    Optional<Person> identify(Request request, ProviderRef provider);

    /**
     * What a host may look at to recognise a person.
     *
     * <p>Not kept beyond the call.
     */
    interface Request {
        /** Returns the first value of a header. */
        Optional<String> header(String name);

        /** Returns the value of a cookie. */
        Optional<String> cookie(String name);

        /** Returns the user name that the container authenticated. */
        Optional<String> remoteUser();

        /** Returns a request attribute that a filter of the host has set. */
        Optional<Object> attribute(String name);
    }

    /**
     * A person the host vouches for.
     *
     * @param customer the customer this person belongs to
     * @param contact who of the customer it is, if known
     * @param wholeCustomer whether everything of the customer may be seen, or only what concerns {@code contact}
     * @param permissions what the person may do
     * @param displayName how pages greet the person; at most 200 characters
     */
    record Person(
            CustomerRef customer,
            Optional<ContactRef> contact,
            boolean wholeCustomer,
            PermissionSet permissions,
            String displayName) {
        /** Checks that a person with restricted view is somebody. */
        public Person {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(contact, "contact");
            Objects.requireNonNull(permissions, "permissions");
            Require.text(displayName, 200, "displayName");
            if (!wholeCustomer && contact.isEmpty()) {
                throw new IllegalArgumentException(
                        "a person who does not see the whole customer must be one of its contacts");
            }
        }

        /** Returns the scope of this person. */
        public Scope scope() {
            return wholeCustomer
                    ? new Scope.WholeCustomer(customer)
                    : new Scope.OwnContact(customer, contact.orElseThrow());
        }
    }
}
