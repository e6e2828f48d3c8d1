package io.repairportal.core.signin;

import io.repairportal.spi.provider.ProviderRef;
import java.util.Objects;

/**
 * Something that is done off the request, by the outbox worker, so that neither the answer nor its time tells whether anybody was found (P9).
 *
 * @param kind what is done
 * @param who the user name, address or number that was typed
 * @param nonce what codes and tokens of this errand are derived from, so that doing it twice sends the same ones
 * @param asker who wants it
 */
public record AccountErrand(Kind kind, String who, String nonce, Asker asker) {
    /** Checks that all are there. */
    public AccountErrand {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(nonce, "nonce");
        Objects.requireNonNull(asker, "asker");
    }

    /** An errand for somebody who is not signed in. */
    public AccountErrand(Kind kind, String who, String nonce) {
        this(kind, who, nonce, Asker.STRANGER);
    }

    /** Who wants an errand done. */
    public enum Asker {
        /** Somebody who is not signed in; what is sent is counted apart (P52). */
        STRANGER,
        /** Staff. */
        SHOP
    }

    /** What is done. */
    public enum Kind {
        /** Sends a code to sign in with (A21). */
        CODE,
        /** Sends a link that sets a new password (A10). */
        RESET,
        /** Sends links to current work orders (A22). */
        FIND_REPAIRS,
        /** Sends a new invitation in place of an old one (A8). */
        NEW_INVITATION
    }

    /** Who does errands. Consumed by the outbox worker, in a unit of work that also settles the errand. */
    @FunctionalInterface
    public interface Runner {
        /** Does the errand, or nothing if there is nobody it concerns. */
        void run(ProviderRef provider, AccountErrand errand);
    }

    @Override
    public String toString() {
        return "AccountErrand[" + kind + "]";
    }
}
