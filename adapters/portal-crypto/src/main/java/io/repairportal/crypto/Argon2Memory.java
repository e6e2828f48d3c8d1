package io.repairportal.crypto;

import java.lang.ref.SoftReference;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * The memory in which hashes are computed, used again by the next: otherwise each would leave its 19 MiB to the garbage collector, and a flood of
 * sign-ins would stop every page some times in a second (P8). The library wipes each block before it is kept. Given up when the heap
 * becomes tight. Safe for use by many threads.
 */
final class Argon2Memory {
    private static final int BLOCKS_BESIDE = 8;

    private final int most;
    private SoftReference<BlockPool> kept = new SoftReference<>(null);

    /** Keeps what half of the processors need that hash at this cost; the rest is given up after use. */
    Argon2Memory(Argon2Cost cost) {
        int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.most = atOnce * (cost.memoryKib() + BLOCKS_BESIDE);
    }

    /** Returns where blocks are taken from and given back to. */
    synchronized BlockPool blocks() {
        BlockPool known = kept.get();
        if (known == null) {
            known = new FixedBlockPool(most);
            kept = new SoftReference<>(known);
        }
        return known;
    }
}
