package io.repairportal.media;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Makes a picture smaller by averaging: each new pixel is the mean of the area it covers, weighted by how much of each old one lies in it.
 * Transparent pixels count as little as they are seen, so that no dark rim appears around a logo. Needs memory for the result and a few rows.
 */
final class AreaFilter {
    private static final int CHANNELS = 4;

    private final int width;
    private final int height;
    private final int newWidth;
    private final int newHeight;
    private final Orientation orientation;
    private final float[] line;
    private final float[] sums;
    private final int[] result;

    private AreaFilter(BufferedImage image, int longestEdge, Orientation orientation) {
        this.width = image.getWidth();
        this.height = image.getHeight();
        double scale = Math.min(1.0, longestEdge / (double) Math.max(width, height));
        this.newWidth = scaled(width, scale);
        this.newHeight = scaled(height, scale);
        this.orientation = orientation;
        this.line = new float[CHANNELS * (newWidth + 1)];
        this.sums = new float[CHANNELS * (newWidth + 1)];
        this.result = new int[newWidth * newHeight];
    }

    /** Returns the picture, upright, with no edge longer than {@code longestEdge}; never enlarged. */
    static Pixels shrink(BufferedImage image, int longestEdge, Orientation orientation) {
        return new AreaFilter(image, longestEdge, orientation).shrunk(new PixelRows(image));
    }

    private static int scaled(int edge, double scale) {
        return Math.max(1, (int) Math.round(edge * scale));
    }

    private Pixels shrunk(PixelRows rows) {
        // why in whole numbers: a row counts newHeight of height parts, so that the last one ends exactly at the edge
        long top = 0;
        for (int y = 0; y < height; y++) {
            squeeze(rows.row(y));
            long bottom = top + newHeight;
            int newRow = (int) (top / height);
            long border = (newRow + 1L) * height;
            add((Math.min(bottom, border) - top) / (float) height);
            if (bottom >= border) {
                emit(newRow);
                add((bottom - border) / (float) height);
            }
            top = bottom;
        }
        return new Pixels(result, orientation.swapsEdges() ? newHeight : newWidth);
    }

    /** Averages one row along its length into {@code line}. */
    private void squeeze(int[] row) {
        Arrays.fill(line, 0);
        long left = 0;
        for (int x = 0; x < width; x++) {
            long right = left + newWidth;
            int column = (int) (left / width);
            long border = (column + 1L) * width;
            put(column, row[x], (Math.min(right, border) - left) / (float) width);
            if (right > border) {
                put(column + 1, row[x], (right - border) / (float) width);
            }
            left = right;
        }
    }

    private void put(int column, int argb, float share) {
        int at = CHANNELS * column;
        float weight = share * (argb >>> 24);
        line[at] += weight;
        line[at + 1] += weight * (argb >> 16 & 0xff);
        line[at + 2] += weight * (argb >> 8 & 0xff);
        line[at + 3] += weight * (argb & 0xff);
    }

    private void add(float share) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += share * line[i];
        }
    }

    private void emit(int newRow) {
        for (int x = 0; x < newWidth; x++) {
            result[orientation.shownAt(x, newRow, newWidth, newHeight)] = mean(CHANNELS * x);
        }
        Arrays.fill(sums, 0);
    }

    private int mean(int at) {
        float alpha = sums[at];
        int seen = rounded(alpha);
        if (seen == 0) {
            return 0;
        }
        return seen << 24
                | rounded(sums[at + 1] / alpha) << 16
                | rounded(sums[at + 2] / alpha) << 8
                | rounded(sums[at + 3] / alpha);
    }

    private static int rounded(float value) {
        return Math.min(255, Math.round(value));
    }
}
