package io.repairportal.media;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.file.Images;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Photos as shops and customers really have them: 48 million pixels, lying on the side, with the garden's coordinates inside.
 *
 * <p>Reads JPEG (also CMYK and with colour profiles), PNG, GIF (first picture) and still WebP, told apart by their content. What comes out
 * is drawn from pixels alone: upright, in sRGB, JPEG of quality 0.82 that appears progressively, or PNG if a pixel is transparent.
 * Everything else, and everything damaged or cut off, is no picture: empty.
 *
 * <p><b>Bounds.</b> At most 40,000,000 bytes, 50,000,000 pixels and 65,535 pixels along an edge; all read from the header before a decoder
 * allocates anything. A picture that would need more than {@link WorkingMemory#bytes()} is read at every second, third… pixel, so the result
 * can be smaller than asked for: with 19 MB about 2,000 pixels wide from a phone's photo. WebP cannot be read that way and is refused instead.
 * At most {@link WorkingMemory#seats()} pictures are worked on at once; who has waited 20 seconds for a seat gets {@code UNAVAILABLE}.
 *
 * <p>Touches no static setting of {@code ImageIO} and uses only the JDK's and its own decoders, whatever else the host has installed. Safe
 * for use by many threads.
 */
public final class ImageIoImages implements Images {
    private static final long MOST_BYTES = 40_000_000;
    private static final long LONGEST_WAIT_SECONDS = 20;

    private final Semaphore seats;
    private final PictureDecoder decoder;
    private final PictureEncoder encoder;

    private ImageIoImages(WorkingMemory memory) {
        Codecs codecs = new Codecs();
        this.seats = new Semaphore(memory.seats(), true);
        this.decoder = new PictureDecoder(codecs, memory.bytes());
        this.encoder = new PictureEncoder(codecs);
    }

    /** Returns one that takes at most a fifth of the heap for pixels. */
    public static ImageIoImages create() {
        return within(WorkingMemory.ofThisMachine());
    }

    /** Returns one with limits of the host's choosing. */
    public static ImageIoImages within(WorkingMemory memory) {
        return new ImageIoImages(Objects.requireNonNull(memory, "memory"));
    }

    @Override
    public Optional<FileContent> fit(FileContent picture, int longestEdge) {
        Objects.requireNonNull(picture, "picture");
        if (longestEdge < 1) {
            throw new IllegalArgumentException("longestEdge must be at least 1 pixel, is " + longestEdge);
        }
        if (picture.size() > MOST_BYTES) {
            return Optional.empty();
        }
        takeSeat();
        try {
            return decoder.decode(bytes(picture), longestEdge).map(encoder::encode);
        } finally {
            seats.release();
        }
    }

    private void takeSeat() {
        try {
            if (!seats.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new PortalAdapterException(Kind.UNAVAILABLE, "too many pictures are being worked on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortalAdapterException(Kind.UNAVAILABLE, "interrupted while waiting to work on a picture", e);
        }
    }

    private static byte[] bytes(FileContent picture) {
        byte[] bytes = new byte[(int) picture.size()];
        try (InputStream in = picture.open()) {
            // why not readAllBytes: it needs twice the memory, and a source may yield more than it promised
            int read = in.readNBytes(bytes, 0, bytes.length);
            return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
        } catch (IOException e) {
            throw new PortalAdapterException(Kind.UNAVAILABLE, "a picture could not be read from where it is kept", e);
        }
    }
}
