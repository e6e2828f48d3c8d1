package io.repairportal.spi.access;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.internal.Require;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A link "Access your repair" that was sent to somebody: which work order it opens, to whom it went, and how it was used.
 *
 * @param hash the hash of its token
 * @param target the work order it opens
 * @param sent to whom and by which message
 * @param guesses the wrong answers so far
 * @param firstOpenedAt when it was first answered rightly
 * @param lastOpenedAt when it was last answered rightly
 * @param revokedAt when it was revoked
 */
public record AccessLink(
        KeyHash hash,
        Target target,
        Sent sent,
        Guesses guesses,
        Optional<Instant> firstOpenedAt,
        Optional<Instant> lastOpenedAt,
        Optional<Instant> revokedAt) {
    /** Checks that all are there. */
    public AccessLink {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(guesses, "guesses");
        Objects.requireNonNull(firstOpenedAt, "firstOpenedAt");
        Objects.requireNonNull(lastOpenedAt, "lastOpenedAt");
        Objects.requireNonNull(revokedAt, "revokedAt");
    }

    /** Returns a link nobody has opened yet. */
    public static AccessLink fresh(KeyHash hash, Target target, Sent sent) {
        return new AccessLink(hash, target, sent, Guesses.none(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns the provider of the work order. */
    public ProviderRef provider() {
        return target.customer().provider();
    }

    /** Returns this link with other guesses. */
    public AccessLink with(Guesses changed) {
        return new AccessLink(hash, target, sent, changed, firstOpenedAt, lastOpenedAt, revokedAt);
    }

    /** Returns this link after a right answer, which also forgets the wrong ones. */
    public AccessLink openedAt(Instant now) {
        return new AccessLink(
                hash,
                target,
                sent,
                Guesses.none(),
                firstOpenedAt.or(() -> Optional.of(now)),
                Optional.of(now),
                revokedAt);
    }

    /**
     * What a link opens.
     *
     * @param customer whose work order it is
     * @param contact the contact it was sent to, if it was one
     * @param workOrder the work order
     * @param tab the part of it
     */
    public record Target(CustomerRef customer, Optional<ContactRef> contact, WorkOrderRef workOrder, LinkTab tab) {
        /** Checks that all are there. */
        public Target {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(contact, "contact");
            Objects.requireNonNull(workOrder, "workOrder");
            Objects.requireNonNull(tab, "tab");
        }
    }

    /**
     * How a link was sent.
     *
     * @param channel mail or text message
     * @param address the address or number it went to, folded; at most 254 characters
     * @param message in which message
     * @param at when
     */
    public record Sent(Channel channel, String address, MessageKind message, Instant at) {
        /** Checks the address. */
        public Sent {
            Objects.requireNonNull(channel, "channel");
            Require.text(address, 254, "address");
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * Wrong answers since the last right one (A3).
     *
     * @param wrongAnswers keyed hashes of the different wrong answers, at most 15
     * @param pausedUntil until when no answer is taken
     * @param suspended whether no answer is taken at all any more
     */
    public record Guesses(List<String> wrongAnswers, Optional<Instant> pausedUntil, boolean suspended) {
        /** Copies the answers. */
        public Guesses {
            wrongAnswers = List.copyOf(wrongAnswers);
            Objects.requireNonNull(pausedUntil, "pausedUntil");
        }

        /** Returns no wrong answers. */
        public static Guesses none() {
            return new Guesses(List.of(), Optional.empty(), false);
        }
    }
}
