package io.repairportal.reference.demo.picture;

import static io.repairportal.reference.demo.picture.Canvas.circle;
import static io.repairportal.reference.demo.picture.Canvas.mix;
import static io.repairportal.reference.demo.picture.Canvas.path;
import static io.repairportal.reference.demo.picture.Canvas.round;

import java.awt.Color;
import java.awt.Shape;

/** A telephone, a laptop or a circuit board on the bench: broken, open or working. */
final class Device {
    private static final Color CASE = new Color(0x2b2e33);
    private static final Color METAL = new Color(0xc3c8ce);
    private static final Color BOARD = new Color(0x1f6b4a);
    private static final Color GOLD = new Color(0xd9b45b);

    private final Canvas canvas;
    private final Color tint;

    Device(Canvas canvas, Color tint) {
        this.canvas = canvas;
        this.tint = tint;
    }

    void phone(String condition, Color wall) {
        canvas.bench(wall, new Color(0x8b6f52)).shadow(430, 770, 350, 36);
        canvas.fade(round(430, 90, 340, 700, 52), CASE.brighter(), CASE);
        Shape screen = round(450, 112, 300, 656, 34);
        switch (condition) {
            case "open" -> openPhone(screen);
            case "cracked" -> {
                wallpaper(screen);
                canvas.within(screen, this::cracks);
            }
            case "dark" -> canvas.fade(screen, new Color(0x1a1c20), new Color(0x0c0d0f));
            default -> wallpaper(screen);
        }
        canvas.fill(round(555, 126, 90, 20, 10), CASE);
    }

    void laptop(String condition, Color wall) {
        canvas.bench(wall, new Color(0x8b6f52)).shadow(190, 772, 820, 34);
        canvas.fade(round(260, 140, 680, 455, 24), CASE.brighter(), CASE);
        Shape screen = round(284, 164, 632, 402, 8);
        switch (condition) {
            case "stripes" -> {
                wallpaper(screen);
                canvas.within(screen, this::stripes);
            }
            case "dark" -> canvas.fade(screen, new Color(0x17191d), new Color(0x0c0d0f));
            default -> wallpaper(screen);
        }
        canvas.fade(path(250, 596, 950, 596, 1040, 762, 160, 762), METAL, METAL.darker());
        for (int row = 0; row < 4; row++) {
            for (int key = 0; key < 12; key++) {
                double spread = 44 + 3.2 * row;
                canvas.fill(
                        round(600 + (key - 6) * spread + 4, 612 + 25 * row, spread - 7, 19, 4), new Color(0x3a3e44));
            }
        }
        canvas.fill(round(510, 718, 180, 34, 6), METAL.darker());
    }

    void board(String condition, Color wall) {
        canvas.bench(mix(wall, Color.BLACK, 0.3), new Color(0x5d6a70));
        canvas.shadow(180, 730, 840, 30).fade(round(180, 190, 840, 550, 18), BOARD.brighter(), BOARD);
        for (int i = 0; i < 16; i++) {
            double y = 225 + 31 * i;
            canvas.line(
                    path(210, y, 360 + 9 * (i % 5), y, 430 + 9 * (i % 5), y + 46, 980, y + 46 - 90 * (i % 2)),
                    BOARD.darker(),
                    4);
        }
        for (int i = 0; i < 30; i++) {
            canvas.fill(round(230 + i % 10 * 76, 250 + i / 10 * 170 + i % 3 * 20, 34, 16, 3), i % 4 == 0 ? GOLD : CASE);
        }
        canvas.fill(round(470, 350, 200, 200, 8), CASE).fill(round(490, 370, 160, 160, 6), CASE.brighter());
        canvas.fill(round(800, 560, 120, 90, 6), METAL);
        if (condition.equals("corroded")) {
            canvas.glow(840, 590, 190, new Color(0xe8, 0xf0, 0xd8, 235));
            canvas.glow(770, 640, 120, new Color(0x7f, 0xb0, 0x9a, 220));
        }
    }

    private void wallpaper(Shape screen) {
        canvas.fade(screen, mix(tint, Color.WHITE, 0.35), mix(tint, Color.BLACK, 0.35));
        canvas.within(screen, () -> {
            canvas.glow(520, 260, 300, new Color(255, 255, 255, 130));
            canvas.fill(circle(700, 560, 190), new Color(255, 255, 255, 30));
            canvas.fill(circle(480, 640, 150), new Color(0, 0, 0, 30));
        });
    }

    private void cracks() {
        for (int i = 0; i < 15; i++) {
            double angle = Math.PI * 2 * i / 15 + i % 3 * 0.13;
            double bend = angle + (i % 2 == 0 ? 0.2 : -0.16);
            canvas.line(
                    path(
                            660,
                            330,
                            660 + 130 * Math.cos(angle),
                            330 + 130 * Math.sin(angle),
                            660 + 480 * Math.cos(bend),
                            330 + 480 * Math.sin(bend)),
                    new Color(255, 255, 255, 215),
                    i % 4 == 0 ? 4 : 2);
        }
        canvas.line(circle(660, 330, 62), new Color(255, 255, 255, 160), 2);
        canvas.line(circle(660, 330, 118), new Color(255, 255, 255, 110), 2);
    }

    private void stripes() {
        for (int i = 0; i < 22; i++) {
            canvas.fill(
                    round(700 + 9.5 * i, 164, i % 3 == 0 ? 6 : 2, 402, 0),
                    i % 2 == 0 ? new Color(0x3cff7a) : new Color(0xff3cc7));
        }
    }

    private void openPhone(Shape inside) {
        canvas.fade(inside, new Color(0x53585e), new Color(0x3b3f44));
        canvas.fade(round(470, 330, 150, 400, 10), new Color(0xf0f0ec), new Color(0xc9c9c2));
        canvas.fill(round(470, 330, 150, 46, 10), new Color(0x23262a));
        canvas.fade(round(640, 150, 95, 380, 8), BOARD.brighter(), BOARD);
        for (int i = 0; i < 7; i++) {
            canvas.fill(round(652, 170 + 50 * i, 70, 32, 4), i % 3 == 1 ? GOLD : METAL);
        }
        canvas.fill(circle(520, 220, 52), CASE).fill(circle(520, 220, 30), new Color(0x4a6a86));
        canvas.line(path(620, 400, Double.NaN, 650, 420, 640, 560, 690, 570), new Color(0xe08a2e), 10);
    }
}
