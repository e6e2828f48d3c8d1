package io.repairportal.media;

import java.util.Set;
import javax.imageio.IIOException;

/**
 * Walks through the chunks of a PNG and keeps only those that make pixels.
 *
 * <p>Texts and profiles inside are compressed: a few kilobytes of them can fill a heap. No decoder gets to see them.
 */
final class PngChunks {
    private static final int SIGNATURE = 8;
    /** Length, name and checksum of a chunk. */
    private static final int FRAME = 12;

    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final byte[] file;
    private final Bytes bytes;
    private Orientation orientation = Orientation.UPRIGHT;
    private int bytesPerPixel = 1;

    PngChunks(byte[] file) {
        this.file = file;
        this.bytes = Bytes.of(file);
    }

    Container examine() throws IIOException {
        int kept = SIGNATURE;
        int at = SIGNATURE;
        String name = "";
        while (!name.equals("IEND")) {
            int size = size(at);
            name = name(at);
            look(name, bytes.part(at + 8L, size - (long) FRAME));
            if (PIXELS.contains(name)) {
                System.arraycopy(file, at, file, kept, size);
                kept += size;
            }
            at += size;
        }
        return new Container(file, kept, new Container.Traits(PictureKind.PNG, orientation, bytesPerPixel));
    }

    private int size(int at) throws IIOException {
        return bytes.part(at, bytes.u32(at) + FRAME).length();
    }

    private String name(int at) throws IIOException {
        StringBuilder name = new StringBuilder(4);
        for (int i = 4; i < 8; i++) {
            name.append((char) bytes.u8(at + (long) i));
        }
        return name.toString();
    }

    private void look(String name, Bytes content) throws IIOException {
        if (name.equals("IHDR")) {
            bytesPerPixel = bytesPerPixel(content.u8(8), content.u8(9));
        } else if (name.equals("eXIf")) {
            orientation = Orientation.ofTiff(content);
        }
    }

    private static int bytesPerPixel(int depth, int colourType) {
        int channels = colourType == 2 || colourType == 6 ? 4 : 2;
        return channels * (depth == 16 ? 2 : 1);
    }
}
