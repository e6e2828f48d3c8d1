package io.repairportal.media;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/**
 * Reads a decoded picture row by row as alpha, red, green, blue between 0 and 255.
 *
 * <p>Grey values are taken as they are: Java believes grey to be linear and would make every grey photo paler.
 */
final class PixelRows {
    private static final int OPAQUE = 255;

    private final BufferedImage image;
    private final int bands;
    private final int shift;
    private final int[] samples;
    private final int[] argb;

    PixelRows(BufferedImage image) {
        boolean indexed = image.getColorModel() instanceof IndexColorModel;
        this.image = image;
        this.bands = indexed ? 0 : image.getRaster().getNumBands();
        this.shift = indexed ? 0 : Math.max(0, image.getSampleModel().getSampleSize(0) - 8);
        this.samples = new int[bands * image.getWidth()];
        this.argb = new int[image.getWidth()];
        if (bands > 4) {
            throw new IllegalArgumentException("more colours than red, green, blue and alpha");
        }
    }

    /** Returns one row, packed; the array is used again for the next one. */
    int[] row(int y) {
        if (bands == 0) {
            return image.getRGB(0, y, argb.length, 1, argb, 0, argb.length);
        }
        image.getRaster().getPixels(0, y, argb.length, 1, samples);
        for (int x = 0; x < argb.length; x++) {
            argb[x] = packed(x * bands);
        }
        return argb;
    }

    private int packed(int at) {
        boolean grey = bands < 3;
        int red = samples[at] >> shift;
        int green = grey ? red : samples[at + 1] >> shift;
        int blue = grey ? red : samples[at + 2] >> shift;
        int alpha = bands == 2 || bands == 4 ? samples[at + bands - 1] >> shift : OPAQUE;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
