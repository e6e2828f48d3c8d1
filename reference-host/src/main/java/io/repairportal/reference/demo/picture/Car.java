package io.repairportal.reference.demo.picture;

import static io.repairportal.reference.demo.picture.Canvas.circle;
import static io.repairportal.reference.demo.picture.Canvas.mix;
import static io.repairportal.reference.demo.picture.Canvas.path;
import static io.repairportal.reference.demo.picture.Canvas.round;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/** A car from its side, in the workshop: as it came, masked for painting, in primer, or done. */
final class Car {
    private static final double CURVE = Double.NaN;
    private static final Color GLASS = new Color(0x2a3a46);
    private static final Color TYRE = new Color(0x1b1c1e);
    private static final Color PRIMER = new Color(0xb9b5ad);
    private static final Color MASKING = new Color(0xd8c58a);

    private final Canvas canvas;
    private final Color paint;

    Car(Canvas canvas, Color paint) {
        this.canvas = canvas;
        this.paint = paint;
    }

    void draw(String condition, Color wall) {
        canvas.workshop(wall, 640);
        canvas.shadow(130, 690, 950, 40);
        Shape body = body();
        canvas.fade(body, mix(paint, Color.WHITE, 0.3), paint.darker());
        canvas.within(body, () -> surface(condition));
        glasshouse();
        trim();
        wheel(322);
        wheel(893);
    }

    private static Shape body() {
        Area body = new Area(path(
                95, 610, CURVE, 85, 520, 120, 480, 210, 465, CURVE, 300, 450, 340, 440, 380, 425, CURVE, 450, 350, 520,
                325, 640, 325, CURVE, 780, 325, 850, 360, 930, 440, CURVE, 1010, 445, 1075, 465, 1095, 500, CURVE, 1115,
                545, 1112, 590, 1100, 640, 1080, 670, 125, 670, CURVE, 105, 660, 98, 640, 95, 610));
        body.subtract(new Area(circle(322, 662, 100)));
        body.subtract(new Area(circle(893, 662, 100)));
        return body;
    }

    private void surface(String condition) {
        canvas.fill(new Rectangle2D.Double(0, 545, 1200, 10), new Color(255, 255, 255, 40));
        canvas.fill(new Rectangle2D.Double(0, 620, 1200, 60), new Color(0, 0, 0, 45));
        switch (condition) {
            case "dent" -> dent(475, 560);
            case "scratch" -> scratches();
            case "masked" -> canvas.fill(round(400, 440, 235, 200, 12), MASKING);
            case "primer" -> canvas.fade(round(405, 445, 225, 195, 14), PRIMER.brighter(), PRIMER);
            case "front" -> crumpledFront();
            default -> canvas.glow(560, 470, 240, new Color(255, 255, 255, 90));
        }
    }

    private void dent(double x, double y) {
        canvas.glow(x, y, 110, new Color(0, 0, 0, 170));
        canvas.glow(x - 34, y - 38, 60, new Color(255, 255, 255, 130));
        canvas.line(
                path(x - 70, y + 10, CURVE, x - 20, y - 20, x + 10, y + 40, x + 70, y + 2),
                paint.darker().darker(),
                5);
        canvas.line(path(x - 40, y + 34, CURVE, x, y + 22, x + 30, y + 44, x + 54, y + 26), new Color(0xdadada), 3);
    }

    private void scratches() {
        for (int i = 0; i < 9; i++) {
            double y = 500 + 13 * i;
            canvas.line(
                    path(640 + 9 * i, y, CURVE, 760, y - 14, 860, y + 12, 985 - 14 * (i % 4), y - 6),
                    i % 3 == 0 ? new Color(0xe6e6e6) : paint.darker().darker(),
                    i % 2 == 0 ? 4 : 2);
        }
    }

    private void crumpledFront() {
        canvas.glow(140, 560, 190, new Color(0, 0, 0, 180));
        for (int i = 0; i < 6; i++) {
            canvas.line(
                    path(100 + 30 * i, 480, 125 + 26 * i, 540 - 8 * i, 104 + 30 * i, 600, 132 + 24 * i, 660),
                    i % 2 == 0 ? paint.darker().darker() : new Color(0xd0d0d0),
                    4);
        }
    }

    private void glasshouse() {
        Shape glass =
                path(425, 440, CURVE, 490, 375, 545, 352, 640, 352, CURVE, 760, 352, 815, 380, 885, 446, 425, 446);
        canvas.fade(glass, GLASS.brighter(), GLASS);
        canvas.within(
                glass, () -> canvas.fill(path(520, 340, 600, 340, 520, 460, 440, 460), new Color(255, 255, 255, 45)));
        canvas.line(path(640, 346, 640, 448), paint.darker(), 16);
    }

    private void trim() {
        Color seam = new Color(0, 0, 0, 110);
        canvas.line(path(400, 450, CURVE, 402, 540, 408, 600, 425, 660), seam, 3);
        canvas.line(path(640, 450, 645, 660), seam, 3);
        canvas.line(path(850, 452, CURVE, 840, 520, 812, 560, 800, 600), seam, 3);
        canvas.fill(round(575, 490, 48, 11, 5), mix(paint, Color.BLACK, 0.5));
        canvas.fill(round(786, 490, 48, 11, 5), mix(paint, Color.BLACK, 0.5));
        canvas.fade(path(100, 540, 175, 500, 182, 532, 104, 566), new Color(0xfff6d8), new Color(0xe0b95a));
        canvas.fill(path(1080, 488, 1106, 520, 1108, 560, 1086, 548), new Color(0xb3202a));
        canvas.fill(round(395, 430, 40, 24, 8), paint.darker());
    }

    private void wheel(double x) {
        canvas.fill(circle(x, 662, 84), TYRE);
        canvas.fade(circle(x, 662, 55), new Color(0xe5e7ea), new Color(0x9ea3a8));
        for (int i = 0; i < 5; i++) {
            double angle = Math.PI * 2 * i / 5 - 0.3;
            canvas.line(path(x, 662, x + 46 * Math.cos(angle), 662 + 46 * Math.sin(angle)), new Color(0x6f757b), 11);
        }
        canvas.fill(circle(x, 662, 13), new Color(0x4a4f54));
    }
}
