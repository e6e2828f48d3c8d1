package io.repairportal.media;

import javax.imageio.IIOException;

/** How a camera was held: which corner of the stored pixels is the upper left one of the scene (EXIF tag 0x0112). */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    UPSIDE_DOWN_MIRRORED(false, false, true),
    TURNED_LEFT_MIRRORED(true, false, false),
    TURNED_LEFT(true, true, false),
    TURNED_RIGHT_MIRRORED(true, true, true),
    TURNED_RIGHT(true, false, true);

    private static final int TAG = 0x0112;
    private static final int ENTRY_SIZE = 12;

    private final boolean swapsEdges;
    private final boolean flipsAcross;
    private final boolean flipsDown;

    Orientation(boolean swapsEdges, boolean flipsAcross, boolean flipsDown) {
        this.swapsEdges = swapsEdges;
        this.flipsAcross = flipsAcross;
        this.flipsDown = flipsDown;
    }

    /** Reads it from a TIFF block; whatever is wrong with the block, the picture is shown as it is stored. */
    static Orientation ofTiff(Bytes tiff) {
        try {
            return ofDirectory(tiff.startsWith("II") ? tiff.littleEndian() : tiff);
        } catch (IIOException damaged) {
            return UPRIGHT;
        }
    }

    boolean swapsEdges() {
        return swapsEdges;
    }

    /** Returns where the stored pixel of this column and row is shown, counted row by row. */
    int shownAt(int column, int row, int width, int height) {
        int across = swapsEdges ? row : column;
        int down = swapsEdges ? column : row;
        int shownWidth = swapsEdges ? height : width;
        int shownHeight = swapsEdges ? width : height;
        int x = flipsAcross ? shownWidth - 1 - across : across;
        int y = flipsDown ? shownHeight - 1 - down : down;
        return y * shownWidth + x;
    }

    private static Orientation ofDirectory(Bytes tiff) throws IIOException {
        long directory = tiff.u32(4);
        int entries = tiff.u16(directory);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) i * ENTRY_SIZE;
            if (tiff.u16(entry) == TAG) {
                int value = tiff.u16(entry + 8);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
