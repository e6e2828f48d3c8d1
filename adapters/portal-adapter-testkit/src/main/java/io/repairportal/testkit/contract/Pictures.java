package io.repairportal.testkit.contract;

import io.repairportal.spi.file.FileContent;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as customers and shops send them, drawn here. The left half is red, the right half is blue. */
final class Pictures {
    private static final int APP1 = 0xE1;
    private static final int COMMENT = 0xFE;

    private Pictures() {}

    static byte[] jpeg(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    static byte[] png(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] transparentPng(int width, int height) {
        return encoded(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    static byte[] gif(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "gif");
    }

    /** Returns a JPEG whose Exif block says which way is up (1 to 8), and names the camera. */
    static byte[] turned(int width, int height, int orientation, String camera) {
        return withSegment(jpeg(width, height), APP1, exif(orientation, camera));
    }

    /** Returns a JPEG with a comment. */
    static byte[] commented(int width, int height, String comment) {
        return withSegment(jpeg(width, height), COMMENT, comment.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns a PNG of a few bytes that claims to have this size. */
    static byte[] claiming(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {8, 2, 0, 0, 0});
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9c, 0x63, 0, 0, 0, 1, 0, 1});
            chunk(out, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static BufferedImage decoded(FileContent content) {
        try (InputStream stream = content.open()) {
            BufferedImage image = ImageIO.read(stream);
            if (image == null) {
                throw new AssertionError("the result is no picture that this Java can read: " + content.mediaType());
            }
            return image;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] bytes(FileContent content) {
        try (InputStream stream = content.open()) {
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static boolean isRed(BufferedImage image, double x, double y) {
        Color colour = new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
        return colour.getRed() > 150 && colour.getBlue() < 100;
    }

    private static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height);
        brush.setColor(Color.BLUE);
        brush.fillRect(width / 2, 0, width - width / 2, height);
        brush.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException("this Java cannot write " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(0xFF);
        bytes.write(marker);
        bytes.write((content.length + 2) >> 8);
        bytes.write((content.length + 2) & 0xFF);
        bytes.writeBytes(content);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** Returns a big-endian TIFF directory of two entries: camera maker and orientation. */
    private static byte[] exif(int orientation, String camera) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] name = (camera + "\0").getBytes(StandardCharsets.US_ASCII);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8);
            out.writeShort(2);
            entry(out, 0x010F, 2, name.length);
            out.writeInt(38);
            entry(out, 0x0112, 3, 1);
            out.writeShort(orientation);
            out.writeShort(0);
            out.writeInt(0);
            out.write(name);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int type, int count) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
