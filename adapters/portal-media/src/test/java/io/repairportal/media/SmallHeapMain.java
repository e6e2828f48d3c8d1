package io.repairportal.media;

import io.repairportal.spi.file.FileContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shrinks one picture file in a process of its own and prints the size of the result; started by {@link SmallHeapIT}. */
final class SmallHeapMain {

    private SmallHeapMain() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        FileContent picture = new FileContent("image/jpeg", Files.size(file), () -> Files.newInputStream(file));
        String result = ImageIoImages.create()
                .fit(picture, Integer.parseInt(args[1]))
                .map(small -> {
                    java.awt.image.BufferedImage shown = Pictures.shown(small);
                    return shown.getWidth() + "x" + shown.getHeight();
                })
                .orElse("no picture");
        System.out.println(result);
    }
}
