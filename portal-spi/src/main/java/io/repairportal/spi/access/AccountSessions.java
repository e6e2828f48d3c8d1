package io.repairportal.spi.access;

import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The browsers in which people are signed in. Whether one still counts is asked by {@link Admissions#admit}. */
public interface AccountSessions {

    /**
     * Begins the session {@code next}, with every grant that {@code previous} has by answered links, and ends {@code previous} in the same
     * step (P19).
     */
    void open(SessionHash next, Optional<SessionHash> previous, AccountSession session);

    /** Remembers which membership the session uses at a provider (A15); another one chosen there before is forgotten. */
    void choose(SessionHash session, ProviderRef provider, MembershipRef membership);

    /** Notes that the session was used now; nothing happens if it has ended. */
    void touch(SessionHash session, Instant now);

    /** Returns the sessions of a person that still count, newest first; at most 100. */
    List<Listed> ofPerson(PersonRef person, Instant now);

    /** Ends sessions, and returns how many were ended. Grants by links that such a session carries end with it. */
    int end(Ending which);

    /**
     * A session and the hash that names it.
     *
     * @param hash names it to its owner's pages; opens nothing
     * @param session the session
     */
    record Listed(SessionHash hash, AccountSession session) {
        /** Checks both. */
        public Listed {
            Objects.requireNonNull(hash, "hash");
            Objects.requireNonNull(session, "session");
        }
    }

    /** Which sessions end. Consumed by stores. */
    sealed interface Ending {

        /** Returns whose sessions are meant; those of anybody else stay. */
        PersonRef person();

        /** Handles every kind. */
        <T> T fold(Function<One, T> one, Function<AllBut, T> allBut);

        /** One session of this person. */
        record One(PersonRef person, SessionHash session) implements Ending {
            /** Checks both. */
            public One {
                Objects.requireNonNull(person, "person");
                Objects.requireNonNull(session, "session");
            }

            @Override
            public <T> T fold(Function<One, T> one, Function<AllBut, T> allBut) {
                return one.apply(this);
            }
        }

        /** All sessions of this person, except one that stays, if any. */
        record AllBut(PersonRef person, Optional<SessionHash> stays) implements Ending {
            /** Checks both. */
            public AllBut {
                Objects.requireNonNull(person, "person");
                Objects.requireNonNull(stays, "stays");
            }

            @Override
            public <T> T fold(Function<One, T> one, Function<AllBut, T> allBut) {
                return allBut.apply(this);
            }
        }
    }
}
