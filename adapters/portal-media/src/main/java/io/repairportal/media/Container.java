package io.repairportal.media;

import java.io.IOException;
import javax.imageio.IIOException;

/** A file whose structure was walked through without decoding: complete, of one picture, without the parts no decoder should see. */
final class Container {
    private final byte[] bytes;
    private final int length;
    private final Traits traits;

    /** Takes the array over; only the first {@code length} bytes count. */
    Container(byte[] bytes, int length, Traits traits) {
        this.bytes = bytes;
        this.length = length;
        this.traits = traits;
    }

    /** Examines a file. Takes the array over and may change it. */
    static Container of(byte[] bytes) throws IOException {
        PictureKind kind = PictureKind.of(bytes).orElseThrow(() -> new IIOException("no kind of picture we read"));
        return switch (kind) {
            case JPEG -> new JpegSegments(bytes).examine();
            case PNG -> new PngChunks(bytes).examine();
            case GIF -> new Container(bytes, bytes.length, new Traits(kind, Orientation.UPRIGHT, 1));
            case WEBP -> new WebpChunks(bytes).examine();
        };
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    Traits traits() {
        return traits;
    }

    /**
     * What was found out on the way.
     *
     * @param kind what it is
     * @param orientation how the camera was held
     * @param bytesPerPixel the most a decoder needs for one pixel
     */
    record Traits(PictureKind kind, Orientation orientation, int bytesPerPixel) {}
}
