package io.repairportal.reference.demo.picture;

import static io.repairportal.reference.demo.picture.Canvas.circle;
import static io.repairportal.reference.demo.picture.Canvas.mix;
import static io.repairportal.reference.demo.picture.Canvas.path;
import static io.repairportal.reference.demo.picture.Canvas.round;

import java.awt.Color;

/** A bicycle in the workshop, or its chain close up. */
final class Bicycle {
    private static final Color RUBBER = new Color(0x202326);
    private static final Color STEEL = new Color(0xaab0b6);
    private static final Color RUST = new Color(0x9a5a2b);

    private final Canvas canvas;
    private final Color paint;

    Bicycle(Canvas canvas, Color paint) {
        this.canvas = canvas;
        this.paint = paint;
    }

    void draw(String condition, Color wall) {
        if (condition.startsWith("chain")) {
            chain(condition.equals("chain-worn"), wall);
            return;
        }
        canvas.workshop(wall, 660);
        canvas.shadow(200, 742, 820, 26);
        wheel(355, condition.equals("buckled"));
        wheel(860, false);
        frame(condition.equals("battery"));
        parts();
        if (condition.equals("scratch")) {
            canvas.line(path(560, 470, 592, 452, 610, 470, 640, 446), new Color(0xe9e9e9), 6);
        }
    }

    private void wheel(double x, boolean buckled) {
        spokes(x, buckled ? 14 : 0);
        if (buckled) {
            buckledTyre(x);
        } else {
            canvas.line(circle(x, 575, 168), RUBBER, 17);
            canvas.line(circle(x, 575, 156), STEEL, 5);
        }
        canvas.fill(circle(x, 575, 15), STEEL.darker());
    }

    private void spokes(double x, double squeeze) {
        for (int i = 0; i < 28; i++) {
            double angle = Math.PI * 2 * i / 28;
            canvas.line(
                    path(
                            x,
                            575,
                            x + (158 - squeeze * Math.cos(2 * angle)) * Math.cos(angle),
                            575 + (158 - squeeze) * Math.sin(angle)),
                    new Color(0xc9, 0xcd, 0xd1, 190),
                    2);
        }
    }

    private void buckledTyre(double x) {
        canvas.line(
                path(
                        x - 175,
                        575,
                        Double.NaN,
                        x - 190,
                        430,
                        x - 30,
                        395,
                        x + 20,
                        420,
                        Double.NaN,
                        x + 190,
                        440,
                        x + 205,
                        640,
                        x + 120,
                        690,
                        Double.NaN,
                        x + 20,
                        770,
                        x - 150,
                        735,
                        x - 175,
                        575),
                RUBBER,
                17);
    }

    private void frame(boolean battery) {
        canvas.line(path(355, 575, 560, 585, 505, 360, 355, 575), paint.darker(), 17);
        canvas.line(path(560, 585, 770, 375, 515, 385), paint, 21);
        canvas.line(path(745, 300, 770, 375, 860, 575), paint.darker(), 19);
        if (battery) {
            canvas.line(path(590, 545, 735, 402), new Color(0x25282b), 46);
            canvas.line(path(622, 506, 640, 488), new Color(0x7bd88f), 8);
        }
    }

    private void parts() {
        canvas.line(path(505, 360, 488, 300), STEEL, 13);
        canvas.line(path(430, 296, Double.NaN, 470, 280, 510, 290, 548, 296), RUBBER, 24);
        canvas.line(path(745, 300, 728, 262, Double.NaN, 760, 240, 800, 262, 806, 292), RUBBER, 14);
        canvas.line(circle(560, 585, 47), STEEL.darker(), 9);
        canvas.line(path(560, 585, 600, 648), STEEL, 13);
        canvas.fill(round(575, 642, 62, 15, 6), RUBBER);
        canvas.line(path(560, 538, 355, 555), RUBBER, 5);
        canvas.line(path(560, 632, 355, 596), RUBBER, 5);
    }

    private void chain(boolean worn, Color wall) {
        Color metal = worn ? mix(STEEL, RUST, 0.6) : STEEL;
        canvas.bench(mix(wall, Color.BLACK, 0.25), new Color(0x6f5a45));
        for (int i = 0; i < 24; i++) {
            double angle = Math.PI * 2 * i / 24;
            canvas.fill(
                    circle(430 + 232 * Math.cos(angle), 480 + 232 * Math.sin(angle), worn ? 13 : 20), metal.darker());
        }
        canvas.line(circle(430, 480, 208), metal.darker(), 34);
        canvas.line(circle(430, 480, 96), metal, 20);
        for (int i = 0; i < 5; i++) {
            double angle = Math.PI * 2 * i / 5;
            canvas.line(path(430, 480, 430 + 195 * Math.cos(angle), 480 + 195 * Math.sin(angle)), metal.darker(), 24);
        }
        for (int i = 0; i < 11; i++) {
            double x = 470 + 66 * i;
            double sag = worn ? 34 * Math.sin(i / 10.0 * Math.PI) : 0;
            canvas.line(path(x, 248 + sag, x + 46, 248 + sag), i % 2 == 0 ? metal : metal.darker(), 34);
            canvas.fill(circle(x, 248 + sag, 9), RUBBER);
            canvas.fill(circle(x + 46, 248 + sag, 9), RUBBER);
        }
    }
}
