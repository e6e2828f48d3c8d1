package io.repairportal.media;

import javax.imageio.IIOException;

/**
 * Walks through the segments of a JPEG up to the end of its first picture (ITU-T T.81, annex B).
 *
 * <p>Found out on the way: whether the end is there at all, how the camera was held, and whether a few kilobytes ask for hours of work by
 * repeating scan after scan over a large picture.
 */
final class JpegSegments {
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int EXIF = 0xe1;
    private static final int COLOUR_PROFILE = 0xe2;
    private static final String EXIF_MARK = "Exif\0\0";
    private static final long MOST_SCANNED_PIXELS = 2_000_000_000;

    private final byte[] file;
    private final Bytes bytes;
    private Orientation orientation = Orientation.UPRIGHT;
    private long pixels;
    private long scannedPixels;
    private int components;
    private boolean profiled;

    JpegSegments(byte[] file) {
        this.file = file;
        this.bytes = Bytes.of(file);
    }

    Container examine() throws IIOException {
        int at = nextMarker(2);
        while (bytes.u8(at) != END) {
            at = nextMarker(examined(at));
        }
        // why cut: behind the first picture follow others, films and makers' data, which nobody should look into
        return new Container(file, at + 1, new Container.Traits(PictureKind.JPEG, orientation, bytesPerPixel()));
    }

    /** Returns the place of the next marker's code; stuffed zeros, restarts and fill bytes are not markers of a segment. */
    private int nextMarker(int from) throws IIOException {
        int at = from;
        while (bytes.u8(at) != 0xff || isNoSegment(bytes.u8(at + 1))) {
            at++;
        }
        return at + 1;
    }

    private static boolean isNoSegment(int code) {
        return code <= 0x01 || code == 0xff || (code >= 0xd0 && code <= 0xd8);
    }

    /** Looks at the segment whose code is at {@code at} and returns where it ends. */
    private int examined(int at) throws IIOException {
        int code = bytes.u8(at);
        int length = bytes.u16(at + 1L);
        Bytes content = bytes.part(at + 3L, length - 2L);
        if (code == SCAN) {
            countScan();
        } else if (isFrame(code)) {
            frame(code, content);
        } else if (code == COLOUR_PROFILE) {
            profiled |= content.startsWith("ICC_PROFILE");
        } else if (code == EXIF && content.startsWith(EXIF_MARK)) {
            orientation =
                    Orientation.ofTiff(content.part(EXIF_MARK.length(), content.length() - (long) EXIF_MARK.length()));
        }
        return at + 1 + length;
    }

    private void countScan() throws IIOException {
        scannedPixels += pixels;
        if (pixels == 0 || scannedPixels > MOST_SCANNED_PIXELS) {
            throw new IIOException("more scans than a picture needs");
        }
    }

    private static boolean isFrame(int code) {
        return code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
    }

    private void frame(int code, Bytes content) throws IIOException {
        // why only these: baseline, extended and progressive are decoded in bounded memory; lossless and arithmetic
        // ones are not
        if (code > 0xc2 || pixels != 0) {
            throw new IIOException("a rare kind of JPEG");
        }
        pixels = (long) content.u16(1) * content.u16(3);
        components = content.u8(5);
    }

    private int bytesPerPixel() {
        // why more than the components: colours that are not sRGB are read first and converted into a second picture
        return components > 3 ? 2 * components : profiled ? 6 : 3;
    }
}
