package io.repairportal.store.jpa.customer;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.LocationRef;
import io.repairportal.store.jpa.json.AddressJson;
import io.repairportal.store.jpa.json.Json;
import io.repairportal.store.jpa.json.PhoneJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer as stored; its reference is the key of its row. */
record CustomerJson(
        int v,
        String given,
        String family,
        String company,
        List<AddressJson> addresses,
        List<ContactJson> contacts,
        @Nullable String location) {

    /** Returns the text of a customer. */
    static String text(Customer customer) {
        return Json.write(new CustomerJson(
                Json.V,
                customer.name().given(),
                customer.name().family(),
                customer.companyName(),
                customer.addresses().stream().map(AddressJson::of).toList(),
                customer.contacts().stream().map(ContactJson::of).toList(),
                Json.text(customer.location())));
    }

    /** Returns the customer of a text. */
    static Customer read(CustomerRef ref, String text) {
        CustomerJson form = Json.read(text, CustomerJson.class);
        return new Customer(
                ref,
                new Contact.PersonName(form.given, form.family),
                form.company,
                form.addresses.stream().map(AddressJson::address).toList(),
                form.contacts.stream().map(ContactJson::contact).toList(),
                Optional.ofNullable(form.location).map(LocationRef::new));
    }

    /** A contact as stored. */
    record ContactJson(
            String ref,
            String given,
            String family,
            List<String> emails,
            @Nullable PhoneJson mobile,
            @Nullable PhoneJson phone,
            @Nullable String language) {

        private static ContactJson of(Contact contact) {
            return new ContactJson(
                    contact.ref().value(),
                    contact.name().given(),
                    contact.name().family(),
                    contact.emails().stream().map(EmailAddress::value).toList(),
                    PhoneJson.of(contact.mobile()),
                    PhoneJson.of(contact.otherPhone()),
                    contact.language().map(Locale::toLanguageTag).orElse(null));
        }

        private Contact contact() {
            return new Contact(
                    new ContactRef(ref),
                    new Contact.PersonName(given, family),
                    emails.stream().map(EmailAddress::new).toList(),
                    PhoneJson.read(mobile),
                    PhoneJson.read(phone),
                    Optional.ofNullable(language).map(Json::language));
        }
    }
}
