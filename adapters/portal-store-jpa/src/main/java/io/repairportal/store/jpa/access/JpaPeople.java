package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.People;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.store.jpa.session.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** People in the database. */
final class JpaPeople implements People {
    private final Database database;

    JpaPeople(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Person> find(PersonRef person) {
        return database.read(entities -> entities.createNamedQuery("person.find", PersonView.class)
                .setParameter("person", person.value())
                .getResultStream()
                .findFirst()
                .map(PersonView::toPerson));
    }

    @Override
    public Optional<Person> withEmail(EmailAddress email) {
        return database.read(entities -> withEmail(entities, email));
    }

    @Override
    public Saved saveIfUnchanged(Person person) {
        return database.write(entities -> {
            Optional<PersonRow> stored = lock(entities, person.ref(), LockModeType.PESSIMISTIC_WRITE);
            if (stored.map(row -> row.version).orElse(0) != person.version()) {
                return Saved.CHANGED_MEANWHILE;
            }
            if (isTaken(entities, person)) {
                return Saved.TAKEN;
            }
            stored.ifPresentOrElse(row -> row.change(person), () -> entities.persist(new PersonRow(person)));
            return Saved.SAVED;
        });
    }

    @Override
    public boolean removeWithoutMembership(PersonRef person) {
        return database.write(entities -> {
            // why first: a membership that is being given to this person right now is waited for
            lock(entities, person, LockModeType.PESSIMISTIC_WRITE);
            return entities.createNamedQuery("person.remove")
                            .setParameter("person", person.value())
                            .executeUpdate()
                    == 1;
        });
    }

    /** Returns the row of a person and keeps others from changing or removing it until the unit of work ends. */
    static Optional<PersonRow> lock(EntityManager entities, PersonRef person, LockModeType mode) {
        return entities.createNamedQuery("person.lock", PersonRow.class)
                .setParameter("person", person.value())
                .setLockMode(mode)
                .getResultStream()
                .findFirst();
    }

    private static boolean isTaken(EntityManager entities, Person person) {
        return person.reach()
                .email()
                .flatMap(email -> withEmail(entities, email))
                .filter(other -> !other.ref().equals(person.ref()))
                .isPresent();
    }

    private static Optional<Person> withEmail(EntityManager entities, EmailAddress email) {
        return entities.createNamedQuery("person.withEmail", PersonView.class)
                .setParameter("email", email.folded())
                .getResultStream()
                .findFirst()
                .map(PersonView::toPerson);
    }
}
