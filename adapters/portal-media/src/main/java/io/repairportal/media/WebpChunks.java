package io.repairportal.media;

import javax.imageio.IIOException;

/**
 * Walks through the chunks of a WebP (RFC 9649): one still picture, complete, and no larger inside than the canvas says.
 *
 * <p>Canvas and picture state their size separately, and a decoder believes the picture.
 */
final class WebpChunks {
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int LOSSLESS_MARK = 0x2f;

    private final byte[] file;
    private final Bytes bytes;
    private Orientation orientation = Orientation.UPRIGHT;
    private long canvas;
    private long picture;

    WebpChunks(byte[] file) {
        this.file = file;
        this.bytes = Bytes.of(file).littleEndian();
    }

    Container examine() throws IIOException {
        long end = CHUNK_HEADER + bytes.u32(4);
        Bytes all = bytes.part(0, end);
        long at = HEADER;
        while (at + CHUNK_HEADER <= end) {
            long size = all.u32(at + 4);
            look(all.part(at, 4), all.part(at + CHUNK_HEADER, size));
            at += CHUNK_HEADER + size + (size & 1);
        }
        if (picture == 0 || (canvas != 0 && canvas != picture)) {
            throw new IIOException("not one still picture of the size of its canvas");
        }
        return new Container(file, (int) end, new Container.Traits(PictureKind.WEBP, orientation, 4));
    }

    private void look(Bytes name, Bytes content) throws IIOException {
        if (name.startsWith("VP8X")) {
            canvas = area(u24(content, 4) + 1, u24(content, 7) + 1);
        } else if (name.startsWith("VP8 ")) {
            addPicture(area(content.u16(6) & 0x3fff, content.u16(8) & 0x3fff));
        } else if (name.startsWith("VP8L")) {
            addPicture(lossless(content));
        } else if (name.startsWith("EXIF")) {
            orientation = Orientation.ofTiff(
                    content.startsWith("Exif\0\0") ? content.part(6, content.length() - 6L) : content);
        } else if (name.startsWith("AN")) {
            throw new IIOException("an animation");
        }
    }

    private void addPicture(long size) throws IIOException {
        if (picture != 0) {
            throw new IIOException("more than one picture");
        }
        picture = size;
    }

    private static long lossless(Bytes content) throws IIOException {
        if (content.u8(0) != LOSSLESS_MARK) {
            throw new IIOException("damaged");
        }
        long bits = content.u32(1);
        return area((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    }

    private static long u24(Bytes content, int at) throws IIOException {
        return content.u16(at) | (long) content.u8(at + 2L) << 16;
    }

    private static long area(long width, long height) {
        // why not the product: 20 × 30 and 30 × 20 must differ
        return width << 32 | height;
    }
}
