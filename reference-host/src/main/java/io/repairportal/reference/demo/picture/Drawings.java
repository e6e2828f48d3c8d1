package io.repairportal.reference.demo.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws what a few words say, for example {@code car dent #8c1f28}. Safe for use by many threads. */
public final class Drawings {
    private static final double SCALE = 0.8;
    private static final float QUALITY = 0.82f;
    private static final List<Color> WALLS = List.of(
            new Color(0xb9c4c9), new Color(0xc9c1b4), new Color(0xa9b7b0), new Color(0xbfc0c9), new Color(0xcfc8bd));

    private Drawings() {}

    /**
     * Returns a JPEG of 960 by 720 pixels.
     *
     * @param words thing (car, bicycle, phone, laptop, board), condition and colour
     */
    public static byte[] jpeg(String words) {
        String[] word = words.split(" ", -1);
        if (word.length != 3) {
            throw new IllegalArgumentException("a drawing needs thing, condition and colour: " + words);
        }
        Canvas canvas = new Canvas(SCALE);
        Color colour = Color.decode(word[2]);
        Color wall = WALLS.get(Math.floorMod(words.hashCode(), WALLS.size()));
        switch (word[0]) {
            case "car" -> new Car(canvas, colour).draw(word[1], wall);
            case "bicycle" -> new Bicycle(canvas, colour).draw(word[1], wall);
            case "phone" -> new Device(canvas, colour).phone(word[1], wall);
            case "laptop" -> new Device(canvas, colour).laptop(word[1], wall);
            case "board" -> new Device(canvas, colour).board(word[1], wall);
            default -> throw new IllegalArgumentException("nothing can be drawn for " + words);
        }
        return encoded(canvas.image());
    }

    private static byte[] encoded(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
