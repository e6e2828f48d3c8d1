package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.store.jpa.json.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of one person, as read. */
record PersonView(
        String person,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String mobileDial,
        @Nullable String mobileDisplay,
        @Nullable String password,
        @Nullable String language,
        int version) {

    /** Returns the person of this row. */
    Person toPerson() {
        return new Person(
                new PersonRef(person),
                new Contact.PersonName(givenName, familyName),
                new Person.Reach(Optional.ofNullable(email).map(EmailAddress::new), mobile()),
                Optional.ofNullable(password).map(PasswordHash::new),
                Optional.ofNullable(language).map(Json::language),
                version);
    }

    private Optional<PhoneNumber> mobile() {
        return mobileDial == null || mobileDisplay == null
                ? Optional.empty()
                : Optional.of(new PhoneNumber(mobileDial, mobileDisplay));
    }
}
