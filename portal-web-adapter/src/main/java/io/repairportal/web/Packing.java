package io.repairportal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes answers smaller on their way (gzip). Which answers may be packed is for {@link Passage#quotesNothing()} to say. */
final class Packing {
    /** Shorter answers fit one packet of the network as they are. */
    static final int WORTH_IT = 1_000;

    // why not the best level: it makes pages a twentieth smaller and takes three times as long
    private static final int QUICK = 3;

    private Packing() {}

    /** Returns these bytes packed quickly, for one reader. */
    static byte[] quick(byte[] bytes) {
        return gzip(bytes, QUICK);
    }

    /** Returns these bytes packed as small as can be, for many readers. */
    static byte[] smallest(byte[] bytes) {
        return gzip(bytes, Deflater.BEST_COMPRESSION);
    }

    private static byte[] gzip(byte[] bytes, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (OutputStream gzip = new Levelled(out, level)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return out.toByteArray();
    }

    /** The JDK's, at a level of our choice. */
    private static final class Levelled extends GZIPOutputStream {
        private Levelled(OutputStream out, int level) throws IOException {
            super(out, 4_096);
            def.setLevel(level);
        }
    }
}
