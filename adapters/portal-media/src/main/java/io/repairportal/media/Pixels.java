package io.repairportal.media;

/** Pixels in sRGB, row by row, eight bits each of alpha, red, green and blue, not multiplied with alpha. */
final class Pixels {
    private final int[] argb;
    private final int width;

    /** Takes the array over without copying it. */
    Pixels(int[] argb, int width) {
        this.argb = argb;
        this.width = width;
    }

    int[] argb() {
        return argb;
    }

    int width() {
        return width;
    }

    int height() {
        return argb.length / width;
    }

    boolean hasTransparency() {
        for (int pixel : argb) {
            if (pixel >>> 24 != 0xff) {
                return true;
            }
        }
        return false;
    }
}
