package io.repairportal.media;

/**
 * How much heap pictures may take while they are worked on. The bytes of the file itself (at most 40 MB, usually 5) come on top.
 *
 * @param bytes for the decoded pixels of one picture; at least 1,000,000
 * @param seats how many pictures are worked on at once; at least 1
 */
public record WorkingMemory(long bytes, int seats) {
    private static final long LEAST = 12_000_000;
    private static final long MOST = 128_000_000;

    /** Checks that there is room for one small picture. */
    public WorkingMemory {
        if (bytes < 1_000_000 || seats < 1) {
            throw new IllegalArgumentException("pictures need at least 1,000,000 bytes and one seat");
        }
    }

    /** Returns what suits the heap and the processors of this machine. */
    public static WorkingMemory ofThisMachine() {
        Runtime machine = Runtime.getRuntime();
        return of(machine.maxMemory(), machine.availableProcessors());
    }

    static WorkingMemory of(long heap, int processors) {
        long bytes = Math.max(LEAST, Math.min(MOST, heap / 5));
        long seats = Math.max(1, Math.min(processors, heap / (4 * bytes)));
        return new WorkingMemory(bytes, (int) seats);
    }
}
