package io.repairportal.reference.demo.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** A picture being drawn, 1200 by 900 units whatever its pixels. Used by one thread. */
final class Canvas {
    static final int WIDTH = 1200;
    static final int HEIGHT = 900;

    private final BufferedImage image;
    private final Graphics2D pen;

    Canvas(double scale) {
        image = new BufferedImage((int) (WIDTH * scale), (int) (HEIGHT * scale), BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(scale, scale);
    }

    BufferedImage image() {
        return image;
    }

    Canvas fill(Shape shape, Color colour) {
        pen.setPaint(colour);
        pen.fill(shape);
        return this;
    }

    Canvas fade(Shape shape, Color top, Color bottom) {
        Rectangle2D bounds = shape.getBounds2D();
        pen.setPaint(new GradientPaint(0, (float) bounds.getMinY(), top, 0, (float) bounds.getMaxY(), bottom));
        pen.fill(shape);
        return this;
    }

    /** Lays light (or shade, if {@code colour} is dark) on the picture, strongest in the middle of the circle. */
    Canvas glow(double x, double y, double radius, Color colour) {
        Color gone = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0);
        pen.setPaint(new RadialGradientPaint(
                (float) x, (float) y, (float) radius, new float[] {0f, 1f}, new Color[] {colour, gone}));
        pen.fill(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        return this;
    }

    Canvas line(Shape shape, Color colour, double width) {
        pen.setPaint(colour);
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
        return this;
    }

    Canvas within(Shape limits, Runnable drawing) {
        Shape before = pen.getClip();
        pen.clip(limits);
        drawing.run();
        pen.setClip(before);
        return this;
    }

    /** Draws the workshop: a wall, a floor and a lamp. */
    Canvas workshop(Color wall, double floorAt) {
        fade(new Rectangle2D.Double(0, 0, WIDTH, floorAt), wall.brighter(), wall);
        fade(
                new Rectangle2D.Double(0, floorAt, WIDTH, HEIGHT - floorAt),
                mix(wall, new Color(0x8a8d90), 0.75),
                mix(wall, new Color(0x55585c), 0.8));
        for (int x = 90; x < WIDTH; x += 340) {
            fill(round(x, 60, 220, 22, 11), new Color(255, 255, 255, 190));
            glow(x + 110, 90, 330, new Color(255, 255, 255, 70));
        }
        return this;
    }

    /** Draws a bench to put something small on. */
    Canvas bench(Color wall, Color wood) {
        fade(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), mix(wall, Color.WHITE, 0.35), wall);
        fade(new Rectangle2D.Double(0, 610, WIDTH, 290), wood, wood.darker());
        for (int i = 0; i < 5; i++) {
            fill(new Rectangle2D.Double(0, 655 + 52 * i, WIDTH, 3), new Color(0, 0, 0, 30));
        }
        return glow(820, 160, 620, new Color(255, 250, 235, 120));
    }

    Canvas shadow(double x, double y, double width, double height) {
        for (int i = 0; i < 6; i++) {
            double grow = 9.0 * i;
            fill(
                    new Ellipse2D.Double(x - grow, y - grow / 3, width + 2 * grow, height + grow / 1.5),
                    new Color(0, 0, 0, 22));
        }
        return this;
    }

    /** Returns a box with round corners: x, y, width, height, radius. */
    static Shape round(double... box) {
        return new RoundRectangle2D.Double(box[0], box[1], box[2], box[3], 2 * box[4], 2 * box[4]);
    }

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Returns a path: pairs are lines, triples of pairs after a {@code NaN} are curves. */
    static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        int i = 2;
        while (i < points.length) {
            if (Double.isNaN(points[i])) {
                path.curveTo(points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5], points[i + 6]);
                i += 7;
            } else {
                path.lineTo(points[i], points[i + 1]);
                i += 2;
            }
        }
        return path;
    }

    static Color mix(Color one, Color other, double share) {
        return new Color(
                (int) (one.getRed() + (other.getRed() - one.getRed()) * share),
                (int) (one.getGreen() + (other.getGreen() - one.getGreen()) * share),
                (int) (one.getBlue() + (other.getBlue() - one.getBlue()) * share));
    }
}
