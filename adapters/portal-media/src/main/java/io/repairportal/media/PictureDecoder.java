package io.repairportal.media;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the bytes of a file into few enough pixels: the header first, then only as many pixels as there is room for. */
final class PictureDecoder {
    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.media");
    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_EDGE = 65_535;
    /** Averaging four by four pixels into one looks as good as averaging all. */
    private static final int ENOUGH_PER_PIXEL = 4;

    private final Codecs codecs;
    private final long workingBytes;

    PictureDecoder(Codecs codecs, long workingBytes) {
        this.codecs = codecs;
        this.workingBytes = workingBytes;
    }

    /** Returns the picture with no edge longer than {@code longestEdge}, upright; empty if it cannot be read. */
    Optional<Pixels> decode(byte[] file, int longestEdge) {
        try {
            Container container = Container.of(file);
            return Optional.of(AreaFilter.shrink(
                    read(container, longestEdge),
                    longestEdge,
                    container.traits().orientation()));
        } catch (IOException | RuntimeException unreadable) {
            // why RuntimeException: on damaged data decoders run out of arrays, sizes and colours in every way there is
            return unreadable(unreadable);
        } catch (OutOfMemoryError insatiable) {
            // why caught: tables of a malicious lossless WebP are not bounded by its size; they are garbage by now, and
            // the host goes on
            return unreadable(insatiable);
        }
    }

    private static Optional<Pixels> unreadable(Throwable reason) {
        LOG.debug("not a readable picture: {}", reason.getClass().getSimpleName());
        return Optional.empty();
    }

    private BufferedImage read(Container container, int longestEdge) throws IOException {
        ImageReader reader = codecs.reader(container.traits().kind());
        try (ImageInputStream in = new ByteArrayImageInputStream(container.bytes(), 0, container.length())) {
            reader.setInput(in, false, true);
            ImageReadParam how = reader.getDefaultReadParam();
            int step = step(container.traits(), reader.getWidth(0), reader.getHeight(0), longestEdge);
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    /** Returns which pixels are read: each, every second, every third… */
    private int step(Container.Traits traits, int width, int height, int longestEdge) throws IIOException {
        long pixels = (long) width * height;
        if (width < 1 || height < 1 || pixels > MOST_PIXELS || Math.max(width, height) > LONGEST_EDGE) {
            throw new IIOException("larger than we decode");
        }
        int needed = neededStep(traits, width, height);
        int enough = Math.max(width, height) / (ENOUGH_PER_PIXEL * longestEdge);
        return traits.kind() == PictureKind.WEBP ? needed : Math.max(1, Math.max(needed, enough));
    }

    private int neededStep(Container.Traits traits, int width, int height) throws IIOException {
        int step = 1;
        while (ceil(width, step) * ceil(height, step) * traits.bytesPerPixel() > workingBytes) {
            step++;
        }
        if (step > 1 && traits.kind() == PictureKind.WEBP) {
            throw new IIOException("a WebP needs all its pixels at once, more than there is room for");
        }
        return step;
    }

    private static long ceil(int edge, int step) {
        return (edge + (long) step - 1) / step;
    }
}
