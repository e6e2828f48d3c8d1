package io.repairportal.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest photos of today's phones, in a heap of 96 MB. */
class SmallHeapIT {
    private static final int WIDTH = 8_064;
    private static final int HEIGHT = 6_048;

    @TempDir
    Path directory;

    @Test
    @DisplayName("a JPEG of 48 million pixels is shrunk in a heap of 96 MB (E1, P25)")
    void shrinksLargePhoto() throws Exception {
        assertThat(shrunk(photo(false), 2_048)).isEqualTo("2048x1536");
        assertThat(shrunk(photo(false), 480)).isEqualTo("480x360");
    }

    @Test
    @DisplayName("a progressive JPEG of 48 million pixels with a colour profile is shrunk in a heap of 96 MB (E1, P25)")
    void shrinksLargeProgressivePhotoWithProfile() throws Exception {
        byte[] profile = java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_LINEAR_RGB)
                .getData();
        byte[] file = Files.withSegment(
                photo(true), 0xe2, Files.join(Files.ascii("ICC_PROFILE\0"), new byte[] {1, 1}, profile));

        assertThat(shrunk(file, 1_600)).isEqualTo("1600x1200");
    }

    @Test
    @DisplayName("a PNG of 48 million pixels is shrunk in a heap of 96 MB (E1, P25)")
    void shrinksLargePng() throws Exception {
        byte[] file = Pictures.written(Pictures.corners(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY), "png", false);

        assertThat(shrunk(file, 480)).isEqualTo("480x360");
    }

    private static byte[] photo(boolean progressive) {
        return Pictures.written(Pictures.corners(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR), "jpeg", progressive);
    }

    private String shrunk(byte[] file, int edge) throws IOException, InterruptedException {
        Path picture = directory.resolve("picture");
        java.nio.file.Files.write(picture, file);
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SmallHeapMain.class.getName(),
                        picture.toString(),
                        Integer.toString(edge))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        String printed =
                java.nio.file.Files.readString(output, StandardCharsets.UTF_8).strip();
        return printed.substring(printed.lastIndexOf('\n') + 1);
    }
}
