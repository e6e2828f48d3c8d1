package io.repairportal.testkit.memory;

import io.repairportal.spi.access.People;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.address.EmailAddress;
import java.util.Optional;
import java.util.function.Predicate;

/** People in a table by person. */
final class InMemoryPeople implements People {
    private final Tables tables;

    InMemoryPeople(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Person> find(PersonRef person) {
        return tables.unitOfWork.step(() -> tables.people.find(person));
    }

    @Override
    public Optional<Person> withEmail(EmailAddress email) {
        return tables.unitOfWork.step(
                () -> tables.people.rows().filter(hasProven(email)).findFirst());
    }

    @Override
    public Saved saveIfUnchanged(Person person) {
        return tables.unitOfWork.step(() -> tables.people.saveIfUnchanged(
                person.ref(),
                new Table.Versioned<>(person.version(), Person::version, person.version(person.version() + 1)),
                person.reach().email().stream().anyMatch(email -> tables.people
                        .rows()
                        .filter(hasProven(email))
                        .anyMatch(other -> !other.ref().equals(person.ref())))));
    }

    @Override
    public boolean removeWithoutMembership(PersonRef person) {
        return tables.unitOfWork.step(() -> {
            boolean removed = tables.people.has(person)
                    && tables.memberships
                            .rows()
                            .noneMatch(
                                    membership -> membership.holder().person().equals(Optional.of(person)));
            if (removed) {
                tables.people.remove(person);
            }
            return removed;
        });
    }

    private static Predicate<Person> hasProven(EmailAddress email) {
        return person -> person.reach()
                .email()
                .filter(proven -> proven.folded().equals(email.folded()))
                .isPresent();
    }
}
