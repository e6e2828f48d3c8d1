package io.repairportal.media;

import io.repairportal.spi.file.FileContent;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures with a colour in each corner: red, green, blue, yellow, from the upper left clockwise. */
final class Pictures {
    static final int RED = 0xffc81e1e;
    static final int GREEN = 0xff1ec81e;
    static final int BLUE = 0xff1e1ec8;
    static final int YELLOW = 0xffc8c81e;

    private Pictures() {}

    static BufferedImage corners(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        int right = width / 2;
        int middle = height / 2;
        fill(pen, RED, width, height);
        pen.translate(right, 0);
        fill(pen, GREEN, width - right, height);
        pen.translate(0, middle);
        fill(pen, BLUE, width - right, height - middle);
        pen.translate(-right, 0);
        fill(pen, YELLOW, right, height - middle);
        pen.dispose();
        return image;
    }

    static byte[] jpeg(int width, int height) {
        return written(corners(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", false);
    }

    static byte[] progressiveJpeg(int width, int height) {
        return written(corners(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", true);
    }

    static byte[] png(int width, int height) {
        return written(corners(width, height, BufferedImage.TYPE_INT_RGB), "png", false);
    }

    static byte[] gif(int width, int height) {
        return written(corners(width, height, BufferedImage.TYPE_BYTE_INDEXED), "gif", false);
    }

    /** Returns a picture whose left half is red and whose right half is not there. */
    static BufferedImage halfTransparent(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        fill(pen, RED, width / 2, height);
        pen.dispose();
        return image;
    }

    /** Returns a JPEG of four inks, the way layout programs write them (Adobe: inverted). */
    static byte[] cmykJpeg(int width, int height, int[] inks) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int band = 0; band < 4; band++) {
            int[] samples = new int[width * height];
            java.util.Arrays.fill(samples, 255 - inks[band]);
            raster.setSamples(0, 0, width, height, band, samples);
        }
        byte[] adobe = Files.join(Files.ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});
        return Files.withSegment(written(new IIOImage(raster, null, null), "jpeg", false), 0xee, adobe);
    }

    /** Returns a JPEG whose numbers mean linear light, as its embedded profile says. */
    static byte[] linearJpeg(int width, int height, int value) {
        ICC_Profile profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);
        byte[] plain = written(greyish(width, height, value), "jpeg", false);
        return Files.withSegment(
                plain, 0xe2, Files.join(Files.ascii("ICC_PROFILE\0"), new byte[] {1, 1}, profile.getData()));
    }

    static BufferedImage greyish(int width, int height, int value) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        fill(pen, 0xff000000 | value << 16 | value << 8 | value, width, height);
        pen.dispose();
        return image;
    }

    static byte[] written(BufferedImage image, String format, boolean progressive) {
        return written(new IIOImage(image, null, null), format, progressive);
    }

    static BufferedImage shown(FileContent content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content.open().readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileContent file(byte[] bytes) {
        return FileContent.of("application/octet-stream", bytes);
    }

    private static byte[] written(IIOImage image, String format, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (progressive) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, image, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static void fill(Graphics2D pen, int argb, int width, int height) {
        pen.setColor(new Color(argb, true));
        pen.fillRect(0, 0, width, height);
    }
}
