package io.repairportal.reference.demo.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The logos of the demonstration's shops, as PNG. One of them is as bad as logos of small shops can be. Safe for use by many threads. */
public final class Logos {
    private static final double CURVE = Double.NaN;

    /** Letters as strokes on a grid of 4 by 6; no font is needed, so that a server without fonts draws them too. */
    private static final Map<Character, double[][]> LETTERS = Map.of(
            'P', strokes("0 6 0 0 3 0 4 1 4 2 3 3 0 3"),
            'H', strokes("0 0 0 6", "4 0 4 6", "0 3 4 3"),
            'O', strokes("1 0 3 0 4 1 4 5 3 6 1 6 0 5 0 1 1 0"),
            'N', strokes("0 6 0 0 4 6 4 0"),
            'E', strokes("4 0 0 0 0 6 4 6", "0 3 3 3"),
            'C', strokes("4 1 3 0 1 0 0 1 0 5 1 6 3 6 4 5"),
            'L', strokes("0 0 0 6 4 6"),
            'I', strokes("2 0 2 6", "0 0 4 0", "0 6 4 6"),
            '+', strokes("2 1 2 5", "0 3 4 3"));

    private Logos() {}

    /** Returns the logo that goes by this name: tide, wheel or clinic. */
    public static byte[] png(String name) {
        return switch (name) {
            case "tide" -> png(tide());
            case "wheel" -> png(wheel());
            case "clinic" -> png(clinic());
            default -> throw new IllegalArgumentException("there is no logo called " + name);
        };
    }

    private static BufferedImage tide() {
        BufferedImage image = new BufferedImage(360, 360, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image);
        pen.setPaint(new Color(0x123f5c));
        pen.fill(Canvas.round(10, 10, 340, 340, 90));
        pen.setPaint(new Color(0xf2c14e));
        pen.fill(Canvas.circle(236, 118, 40));
        pen.setStroke(new BasicStroke(24, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setPaint(Color.WHITE);
        pen.draw(Canvas.path(66, 208, CURVE, 110, 160, 150, 160, 180, 208, CURVE, 212, 256, 250, 256, 294, 208));
        pen.setPaint(new Color(0x8fc6df));
        pen.draw(Canvas.path(66, 270, CURVE, 110, 222, 150, 222, 180, 270, CURVE, 212, 318, 250, 318, 294, 270));
        pen.dispose();
        return image;
    }

    private static BufferedImage wheel() {
        BufferedImage image = new BufferedImage(360, 360, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image);
        pen.setPaint(new Color(0xc2410c));
        pen.setStroke(new BasicStroke(30));
        pen.draw(Canvas.circle(180, 180, 150));
        pen.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 12; i++) {
            double angle = Math.PI * 2 * i / 12 + 0.13;
            double skew = angle + (i % 2 == 0 ? 0.5 : -0.5);
            pen.draw(Canvas.path(
                    180 + 34 * Math.cos(skew),
                    180 + 34 * Math.sin(skew),
                    180 + 140 * Math.cos(angle),
                    180 + 140 * Math.sin(angle)));
        }
        pen.setPaint(new Color(0x3b2f2a));
        pen.fill(Canvas.circle(180, 180, 42));
        pen.dispose();
        return image;
    }

    private static BufferedImage clinic() {
        BufferedImage image = new BufferedImage(1100, 190, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setPaint(Color.WHITE);
        pen.fillRect(0, 0, 1100, 190);
        pen.setStroke(new BasicStroke(22, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        word(pen, "PHONE+CLINIC", 46, new Color(0xb9b9b9));
        pen.setPaint(new GradientPaint(0, 40, new Color(0xffe000), 0, 150, new Color(0xff3b00)));
        word(pen, "PHONE+CLINIC", 38, null);
        pen.setPaint(new Color(0x0000c8));
        pen.setStroke(new BasicStroke(6));
        pen.drawRect(4, 4, 1091, 181);
        pen.dispose();
        return image;
    }

    private static void word(Graphics2D pen, String word, double top, @Nullable Color colour) {
        if (colour != null) {
            pen.setPaint(colour);
        }
        for (int i = 0; i < word.length(); i++) {
            AffineTransform place = new AffineTransform(14, 0, 0, 18, 40 + (top - 38) + 87.0 * i, top);
            for (double[] stroke : LETTERS.getOrDefault(word.charAt(i), new double[0][])) {
                Path2D path = Canvas.path(stroke);
                path.transform(place);
                pen.draw(path);
            }
        }
    }

    private static double[][] strokes(String... strokes) {
        double[][] all = new double[strokes.length][];
        for (int i = 0; i < strokes.length; i++) {
            all[i] = Arrays.stream(strokes[i].split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
        return all;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }
}
