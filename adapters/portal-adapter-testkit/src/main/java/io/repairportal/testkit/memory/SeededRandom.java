package io.repairportal.testkit.memory;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Random;

/** Stands in for a secure random source where a test must repeat itself: the same seed, the same bytes. Never for a running portal. */
public final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    /** Creates a source whose bytes follow from {@code seed} alone. */
    public SeededRandom(long seed) {
        super(new Bytes(seed), null);
    }

    private static final class Bytes extends SecureRandomSpi {
        private static final long serialVersionUID = 1L;

        private final Random random;

        Bytes(long seed) {
            random = new Random(seed);
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            throw new UnsupportedOperationException("the seed is fixed");
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int numBytes) {
            byte[] bytes = new byte[numBytes];
            random.nextBytes(bytes);
            return bytes;
        }
    }
}
