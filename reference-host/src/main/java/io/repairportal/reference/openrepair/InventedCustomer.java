package io.repairportal.reference.openrepair;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Optional;

/**
 * Repair data names no owners, so they are invented: the same ones on every run, because everything follows from the id of the record.
 * Mail addresses end in {@code example.org}, phone numbers are reserved for stories; nobody real can be reached.
 */
final class InventedCustomer {
    static final ContactRef CONTACT = new ContactRef("owner");

    private InventedCustomer() {}

    static Customer of(RepairRecord repair, ProviderRef provider) {
        Land land = Land.of(repair.country());
        Contact.PersonName name = new Contact.PersonName(
                land.givenNames()
                        .get(Hashes.choice(
                                repair.id(), "given", land.givenNames().size())),
                land.familyNames()
                        .get(Hashes.choice(
                                repair.id(), "family", land.familyNames().size())));
        Contact contact = new Contact(
                CONTACT,
                name,
                List.of(new EmailAddress(mailbox(name, repair.id()) + "@example.org")),
                Optional.of(land.phones().number(repair.id())),
                Optional.empty(),
                Optional.of(land.language()));
        return new Customer(
                ref(repair, provider), name, "", List.<PostalAddress>of(), List.of(contact), Optional.empty());
    }

    static CustomerRef ref(RepairRecord repair, ProviderRef provider) {
        return new CustomerRef(provider, "c-" + Hashes.hex(repair.id(), 16));
    }

    private static String mailbox(Contact.PersonName name, String id) {
        return Hashes.slug(name.given(), 20) + "." + Hashes.slug(name.family(), 20) + "." + Hashes.hex(id, 6);
    }
}
