package io.repairportal.spi.proposal;

import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person wishes the shop's facts to become. Made by the portal; staff decide about it, or the provider's settings do.
 *
 * @param ref names it within its provider
 * @param provider whose facts
 * @param kind what is wished
 * @param about whom it is about
 * @param before how it was when the wish was made; empty for somebody new
 * @param wanted how it shall be
 * @param verdict what has become of it
 * @param version 0 before it is first stored; counts up with each change
 */
public record Proposal(
        ProposalRef ref,
        ProviderRef provider,
        Kind kind,
        About about,
        Optional<Details> before,
        Details wanted,
        Verdict verdict,
        int version) {
    /** Checks that a customer is one of the provider. */
    public Proposal {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(verdict, "verdict");
        if (about.customer().filter(known -> !known.provider().equals(provider)).isPresent()) {
            throw new IllegalArgumentException("a proposal is about a customer of its own provider");
        }
    }

    /** What is wished. */
    public enum Kind {
        /** To become a customer (A12). */
        REGISTRATION,
        /** That something about a customer is different now (A20). */
        DETAILS
    }

    /** How far a proposal has come. */
    public enum State {
        /** Staff have not decided. */
        WAITING,
        /** It holds, and the shop hears of it. */
        APPROVED,
        /** It does not hold. */
        DECLINED
    }

    /** Returns this proposal about somebody else. */
    public Proposal with(About other) {
        return new Proposal(ref, provider, kind, other, before, wanted, verdict, version);
    }

    /** Returns this proposal as decided. */
    public Proposal with(Verdict other) {
        return new Proposal(ref, provider, kind, about, before, wanted, other, version);
    }

    /** Returns this proposal as stored under {@code next}. */
    public Proposal version(int next) {
        return new Proposal(ref, provider, kind, about, before, wanted, verdict, next);
    }

    /**
     * Whom a proposal is about.
     *
     * @param person who made it
     * @param customer which customer; empty until somebody new became one
     * @param contact which contact of the customer, if it is one
     */
    public record About(PersonRef person, Optional<CustomerRef> customer, Optional<ContactRef> contact) {
        /** Checks that all are there. */
        public About {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(contact, "contact");
        }
    }

    /**
     * What has become of a proposal.
     *
     * @param state how far it has come
     * @param madeAt when it was made
     * @param decidedAt when it was decided
     */
    public record Verdict(State state, Instant madeAt, Optional<Instant> decidedAt) {
        /** Checks that all are there. */
        public Verdict {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(madeAt, "madeAt");
            Objects.requireNonNull(decidedAt, "decidedAt");
        }

        /** Returns that nothing has become of it yet. */
        public static Verdict waiting(Instant madeAt) {
            return new Verdict(State.WAITING, madeAt, Optional.empty());
        }

        /** Returns the decision of this moment. */
        public Verdict decided(State next, Instant now) {
            return new Verdict(next, madeAt, Optional.of(now));
        }
    }
}
