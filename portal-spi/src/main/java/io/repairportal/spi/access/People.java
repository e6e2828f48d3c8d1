package io.repairportal.spi.access;

import io.repairportal.spi.address.EmailAddress;
import java.util.Optional;

/**
 * The people who have a login. They belong to no provider, so that one login reaches several (A15); a caller finds them only through a
 * membership, a session or a proven address.
 */
public interface People {

    /** Returns the person. */
    Optional<Person> find(PersonRef person);

    /** Returns the person who has proven this address, compared without case. */
    Optional<Person> withEmail(EmailAddress email);

    /** Stores a new person (version 0) or a changed one; {@link Saved#TAKEN} if somebody else has proven the mail address. */
    Saved saveIfUnchanged(Person person);

    /** Forgets a person who has no membership left, in one step; returns whether she was there and is gone (O4). */
    boolean removeWithoutMembership(PersonRef person);
}
