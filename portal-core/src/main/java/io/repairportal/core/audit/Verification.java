package io.repairportal.core.audit;

import io.repairportal.spi.audit.AuditHead;
import java.util.Objects;
import java.util.function.Function;

/** Whether the audit trail is as it was written (P66). Consumed by staff pages and hosts. */
public sealed interface Verification {

    /** Handles every outcome. */
    <T> T fold(Function<Whole, T> whole, Function<Broken, T> broken, Function<CutOff, T> cutOff);

    /** What is wrong with a broken chain. */
    enum Flaw {
        /** A record is not there any more. */
        MISSING,
        /** A record is not what was written: changed, put in, or in another's place. */
        ALTERED,
        /** The chain fits together but is not the one that the witness, or its own head, has seen. */
        REWRITTEN
    }

    /** Every record is there and unchanged, up to this one. */
    record Whole(AuditHead head) implements Verification {
        /** Checks the head. */
        public Whole {
            Objects.requireNonNull(head, "head");
        }

        @Override
        public <T> T fold(Function<Whole, T> whole, Function<Broken, T> broken, Function<CutOff, T> cutOff) {
            return whole.apply(this);
        }
    }

    /**
     * The chain does not hold.
     *
     * @param number the first record at which it does not
     * @param flaw what is wrong with it
     */
    record Broken(long number, Flaw flaw) implements Verification {
        /** Checks the flaw. */
        public Broken {
            Objects.requireNonNull(flaw, "flaw");
        }

        @Override
        public <T> T fold(Function<Whole, T> whole, Function<Broken, T> broken, Function<CutOff, T> cutOff) {
            return broken.apply(this);
        }
    }

    /**
     * The end of the chain is gone.
     *
     * @param expected how far it had come
     * @param found where it ends now
     */
    record CutOff(AuditHead expected, AuditHead found) implements Verification {
        /** Checks both. */
        public CutOff {
            Objects.requireNonNull(expected, "expected");
            Objects.requireNonNull(found, "found");
        }

        @Override
        public <T> T fold(Function<Whole, T> whole, Function<Broken, T> broken, Function<CutOff, T> cutOff) {
            return cutOff.apply(this);
        }
    }
}
