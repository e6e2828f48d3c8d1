package io.repairportal.core.access;

import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import java.util.Objects;
import java.util.Optional;

/**
 * The wish to give somebody access (A8).
 *
 * @param customer for which customer
 * @param contact who of the customer it is; empty for somebody who is no contact, who then sees the whole customer
 * @param email where the invitation goes, one of the contact's addresses or another one
 * @param rights what the person may do; empty is None
 * @param wholeCustomer whether everything of the customer is seen, or only what concerns the contact (A14)
 * @param userName what the person signs in with; blank for the mail address, else a random one
 */
public record GiveAccess(
        CustomerRef customer,
        Optional<ContactRef> contact,
        Optional<EmailAddress> email,
        Optional<RightsRef> rights,
        boolean wholeCustomer,
        String userName) {
    /** Checks that all are there. */
    public GiveAccess {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(rights, "rights");
        Objects.requireNonNull(userName, "userName");
    }
}
