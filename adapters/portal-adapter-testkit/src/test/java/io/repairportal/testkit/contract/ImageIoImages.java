package io.repairportal.testkit.contract;

import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.file.Images;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** As much of {@link Images} as the contract asks for, with nothing but the JDK; for tests of the contract. */
class ImageIoImages implements Images {
    private static final long MOST_PIXELS = 50_000_000;
    private static final long MOST_BYTES = 40L * 1024 * 1024;

    @Override
    public Optional<FileContent> fit(FileContent picture, int longestEdge) {
        if (picture.size() > MOST_BYTES) {
            return Optional.empty();
        }
        try (InputStream stream = picture.open()) {
            byte[] bytes = stream.readAllBytes();
            return decoded(bytes).map(image -> encoded(drawn(image, orientation(bytes), longestEdge)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> decoded(byte[] bytes) throws IOException {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > MOST_PIXELS ? Optional.empty() : Optional.of(reader.read(0));
        }
    }

    /** Returns what the Exif block of the contract's own pictures says; 1 if there is none. */
    int orientation(byte[] bytes) {
        byte[] tag = {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0};
        for (int at = 0; at < Math.min(bytes.length - tag.length - 1, 200); at++) {
            if (Arrays.equals(bytes, at, at + tag.length, tag, 0, tag.length)) {
                return bytes[at + tag.length];
            }
        }
        return 1;
    }

    private static BufferedImage drawn(BufferedImage image, int orientation, int longestEdge) {
        boolean lying = orientation == 6 || orientation == 8;
        int width = lying ? image.getHeight() : image.getWidth();
        int height = lying ? image.getWidth() : image.getHeight();
        double scale = Math.min(1.0, (double) longestEdge / Math.max(width, height));
        boolean alpha = image.getColorModel().hasAlpha();
        BufferedImage target = new BufferedImage(
                (int) Math.max(1, Math.round(width * scale)),
                (int) Math.max(1, Math.round(height * scale)),
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = target.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.scale((double) target.getWidth() / width, (double) target.getHeight() / height);
        brush.drawImage(image, upright(orientation, image.getWidth(), image.getHeight()), null);
        brush.dispose();
        return target;
    }

    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static FileContent encoded(BufferedImage image) {
        String format = image.getColorModel().hasAlpha() ? "png" : "jpeg";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return FileContent.of("image/" + format, bytes.toByteArray());
    }
}
