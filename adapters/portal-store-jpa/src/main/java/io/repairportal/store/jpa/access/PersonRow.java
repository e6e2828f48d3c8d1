package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person with a login as stored. */
@Entity
@Table(name = "person")
@NamedQuery(name = "person.find", query = PersonRow.VIEW + " where p.person = :person")
@NamedQuery(name = "person.withEmail", query = PersonRow.VIEW + " where p.foldedEmail = :email")
@NamedQuery(name = "person.lock", query = "select p from PersonRow p where p.person = :person")
@NamedQuery(
        name = "person.remove",
        query = "delete from PersonRow p where p.person = :person"
                + " and not exists (select 1 from PersonMembershipRow m where m.key.person = :person)")
final class PersonRow {
    static final String VIEW = "select new io.repairportal.store.jpa.access.PersonView(p.person, p.givenName,"
            + " p.familyName, p.email, p.mobileDial, p.mobileDisplay, p.password, p.language, p.version)"
            + " from PersonRow p";

    @Id
    @Column(updatable = false)
    String person;

    String givenName;
    String familyName;

    @Nullable
    String email;

    @Nullable
    String foldedEmail;

    @Nullable
    String mobileDial;

    @Nullable
    String mobileDisplay;

    @Nullable
    String password;

    @Nullable
    String language;

    int version;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    PersonRow() {}

    /** Creates the row of a new person. */
    @SuppressWarnings("NullAway.Init")
    PersonRow(Person person) {
        this.person = person.ref().value();
        change(person);
    }

    /** Takes over what may change, as the next version. */
    void change(Person changed) {
        givenName = changed.name().given();
        familyName = changed.name().family();
        email = changed.reach().email().map(EmailAddress::value).orElse(null);
        foldedEmail = changed.reach().email().map(EmailAddress::folded).orElse(null);
        mobileDial = changed.reach().mobile().map(PhoneNumber::dial).orElse(null);
        mobileDisplay = changed.reach().mobile().map(PhoneNumber::display).orElse(null);
        password = changed.password().map(PasswordHash::value).orElse(null);
        language = changed.language().map(Locale::toLanguageTag).orElse(null);
        version = changed.version() + 1;
    }
}
