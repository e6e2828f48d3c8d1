package io.repairportal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.file.Images;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIoImagesTest {
    private static final Images IMAGES = ImageIoImages.create();

    static Stream<Arguments> everyFormat() {
        return Stream.of(
                Arguments.of("JPEG", Pictures.jpeg(400, 240)),
                Arguments.of("progressive JPEG", Pictures.progressiveJpeg(400, 240)),
                Arguments.of("PNG", Pictures.png(400, 240)),
                Arguments.of("GIF", Pictures.gif(400, 240)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyFormat")
    @DisplayName("every common format becomes a small JPEG with its corners where they were (E1)")
    void shrinksEveryFormat(String name, byte[] file) {
        FileContent small = fit(file, 100);

        assertThat(small.mediaType()).isEqualTo("image/jpeg");
        BufferedImage shown = Pictures.shown(small);
        assertThat(shown.getWidth()).isEqualTo(100);
        assertThat(shown.getHeight()).isEqualTo(60);
        assertCorners(shown, Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.YELLOW);
    }

    static Stream<Arguments> stillWebps() {
        return Stream.of(
                Arguments.of("lossy", Files.webp(Files.riffChunk("VP8 ", Files.VP8))),
                Arguments.of("lossless", Files.webp(Files.riffChunk("VP8L", Files.VP8L))),
                Arguments.of("with canvas", Files.webp(Files.canvas(0, 40, 24), Files.riffChunk("VP8 ", Files.VP8))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stillWebps")
    @DisplayName("WebP is read, with and without loss (E1, E4)")
    void readsWebp(String name, byte[] file) {
        FileContent small = fit(file, 20);

        BufferedImage shown = Pictures.shown(small);
        assertThat(shown.getWidth()).isEqualTo(20);
        assertThat(shown.getHeight()).isEqualTo(12);
        assertCorners(shown, Pictures.BLUE, Pictures.RED, Pictures.RED, Pictures.RED);
    }

    @Test
    @DisplayName("a WebP with transparency becomes a PNG with transparency (E1)")
    void keepsTransparencyOfWebp() {
        byte[] file = Files.webp(
                Files.canvas(0x10, 40, 24),
                Files.riffChunk("ALPH", Files.ALPHA),
                Files.riffChunk("VP8 ", Files.VP8_UNDER_ALPHA));

        FileContent small = fit(file, 20);

        assertThat(small.mediaType()).isEqualTo("image/png");
        BufferedImage shown = Pictures.shown(small);
        assertThat(shown.getRGB(2, 2) >>> 24).isEqualTo(255);
        assertThat(shown.getRGB(17, 9) >>> 24).isZero();
    }

    @Test
    @DisplayName("transparency is kept as PNG, and no dark rim appears at its edge (E1)")
    void keepsTransparency() {
        FileContent small = fit(Pictures.written(Pictures.halfTransparent(303, 200), "png", false), 100);

        assertThat(small.mediaType()).isEqualTo("image/png");
        BufferedImage shown = Pictures.shown(small);
        for (int x = 0; x < shown.getWidth(); x++) {
            int pixel = shown.getRGB(x, 30);
            if (pixel >>> 24 > 0) {
                assertThat(pixel >> 16 & 0xff).as("red at " + x).isBetween(198, 202);
            }
        }
        assertThat(shown.getRGB(99, 30) >>> 24).isZero();
    }

    @Test
    @DisplayName("a PNG that could be transparent but is not becomes a JPEG (E1)")
    void opaqueAlphaIsNoTransparency() {
        byte[] file = Pictures.written(Pictures.corners(80, 80, BufferedImage.TYPE_INT_ARGB), "png", false);

        assertThat(fit(file, 40).mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    @DisplayName("a small picture is not enlarged (E1)")
    void neverEnlarges() {
        BufferedImage shown = Pictures.shown(fit(Pictures.jpeg(37, 21), 480));

        assertThat(shown.getWidth()).isEqualTo(37);
        assertThat(shown.getHeight()).isEqualTo(21);
    }

    @Test
    @DisplayName("every picture fits its box and keeps its proportions, whatever its size (E1)")
    void keepsProportions() {
        Random random = new Random(20261122);
        for (int i = 0; i < 150; i++) {
            int width = 1 + random.nextInt(i % 10 == 0 ? 3_000 : 300);
            int height = 1 + random.nextInt(300);
            int edge = 1 + random.nextInt(250);
            byte[] file = i % 2 == 0 ? Pictures.jpeg(width, height) : Pictures.png(width, height);

            BufferedImage shown = Pictures.shown(fit(file, edge));

            String sizes = width + "×" + height + " into " + edge;
            int longest = Math.max(shown.getWidth(), shown.getHeight());
            assertThat(longest).as(sizes).isEqualTo(Math.min(edge, Math.max(width, height)));
            double scale = longest / (double) Math.max(width, height);
            assertThat((double) shown.getWidth()).as(sizes).isBetween(width * scale - 1, width * scale + 1);
            assertThat((double) shown.getHeight()).as(sizes).isBetween(height * scale - 1, height * scale + 1);
        }
    }

    static Stream<Arguments> orientations() {
        int r = Pictures.RED;
        int g = Pictures.GREEN;
        int b = Pictures.BLUE;
        int y = Pictures.YELLOW;
        return Stream.of(
                Arguments.of(1, new int[] {r, g, b, y}),
                Arguments.of(2, new int[] {g, r, y, b}),
                Arguments.of(3, new int[] {b, y, r, g}),
                Arguments.of(4, new int[] {y, b, g, r}),
                Arguments.of(5, new int[] {r, y, b, g}),
                Arguments.of(6, new int[] {y, r, g, b}),
                Arguments.of(7, new int[] {b, g, r, y}),
                Arguments.of(8, new int[] {g, b, y, r}),
                Arguments.of(0, new int[] {r, g, b, y}),
                Arguments.of(9, new int[] {r, g, b, y}));
    }

    @ParameterizedTest(name = "orientation {0}")
    @MethodSource("orientations")
    @DisplayName("a photo stands upright however the camera was held (E1)")
    void turnsUpright(int orientation, int[] corners) {
        byte[] file = Files.withSegment(Pictures.jpeg(200, 120), 0xe1, Files.exif(orientation));

        BufferedImage shown = Pictures.shown(fit(file, 100));

        boolean turned = orientation >= 5 && orientation <= 8;
        assertThat(shown.getWidth()).isEqualTo(turned ? 60 : 100);
        assertThat(shown.getHeight()).isEqualTo(turned ? 100 : 60);
        assertCorners(shown, corners);
    }

    @Test
    @DisplayName("orientation is found in either byte order, and in PNG and WebP too (E1)")
    void findsOrientationEverywhere() {
        byte[] tiff = Files.tiff(ByteOrder.LITTLE_ENDIAN, 6);
        byte[] jpeg = Files.withSegment(Pictures.jpeg(200, 120), 0xe1, Files.join(Files.ascii("Exif\0\0"), tiff));
        byte[] png = Files.withChunk(Pictures.png(200, 120), Files.chunk("eXIf", tiff));
        byte[] webp = Files.webp(
                Files.canvas(0x08, 40, 24), Files.riffChunk("VP8 ", Files.VP8), Files.riffChunk("EXIF", tiff));

        for (byte[] file : new byte[][] {jpeg, png, webp}) {
            BufferedImage shown = Pictures.shown(fit(file, 20));
            assertThat(shown.getHeight()).isEqualTo(20);
            assertThat(shown.getWidth()).isEqualTo(12);
        }
    }

    @Test
    @DisplayName("no place, camera or other metadata is left (E4, P24)")
    void dropsMetadata() throws Exception {
        byte[] file = Files.withSegment(Pictures.jpeg(200, 120), 0xe1, Files.exif(1));
        assertThat(metadata(file).getFirstDirectoryOfType(GpsDirectory.class))
                .as("before")
                .isNotNull();

        byte[] small = fit(file, 100).open().readAllBytes();

        Metadata left = metadata(small);
        assertThat(left.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(left.getFirstDirectoryOfType(ExifIFD0Directory.class)).isNull();
        assertThat(left.getDirectories())
                .extracting(directory -> directory.getClass().getSimpleName())
                .containsOnly("JpegDirectory", "JfifDirectory", "HuffmanTablesDirectory", "FileTypeDirectory");
    }

    @Test
    @DisplayName("a JPEG appears progressively (E1)")
    void writesProgressively() throws Exception {
        byte[] small = fit(Pictures.jpeg(200, 120), 100).open().readAllBytes();

        assertThat(metadata(small)
                        .getFirstDirectoryOfType(JpegDirectory.class)
                        .getInt(JpegDirectory.TAG_COMPRESSION_TYPE))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a JPEG of four inks gets the colours of the screen (E1)")
    void readsCmyk() {
        BufferedImage shown = Pictures.shown(fit(Pictures.cmykJpeg(64, 64, new int[] {0, 255, 255, 0}), 32));

        int pixel = shown.getRGB(16, 16);
        assertThat(pixel >> 16 & 0xff).as("red").isGreaterThan(180);
        assertThat(pixel >> 8 & 0xff).as("green").isLessThan(80);
        assertThat(pixel & 0xff).as("blue").isLessThan(80);
    }

    @Test
    @DisplayName("an embedded colour profile is applied, then dropped (E1)")
    void appliesColourProfile() {
        BufferedImage shown = Pictures.shown(fit(Pictures.linearJpeg(64, 64, 55), 32));

        assertThat(shown.getRGB(16, 16) & 0xff).as("linear 55 in sRGB").isBetween(125, 131);
    }

    @Test
    @DisplayName("a damaged colour profile does not cost the picture (E1)")
    void survivesDamagedProfile() {
        byte[] profile = Files.join(Files.ascii("ICC_PROFILE\0"), new byte[] {1, 1}, Files.ascii("no profile at all"));
        byte[] file = Files.withSegment(Pictures.jpeg(200, 120), 0xe2, profile);

        assertCorners(Pictures.shown(fit(file, 100)), Pictures.RED, Pictures.GREEN, Pictures.BLUE, Pictures.YELLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    @DisplayName("grey stays as dark as it was (E1)")
    void greyStaysGrey(String format) {
        BufferedImage grey = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_GRAY);
        IntStream.range(0, 2_500).forEach(i -> grey.getRaster().setSample(i % 50, i / 50, 0, 80));

        BufferedImage shown = Pictures.shown(fit(Pictures.written(grey, format, false), 25));

        assertThat(shown.getRaster().getSample(12, 12, 0)).isBetween(78, 82);
    }

    @Test
    @DisplayName("sixteen bits per colour and interlaced PNG are read (E1)")
    void readsRarerPngs() {
        BufferedImage deep = new BufferedImage(50, 50, BufferedImage.TYPE_USHORT_GRAY);
        IntStream.range(0, 2_500).forEach(i -> deep.getRaster().setSample(i % 50, i / 50, 0, 80 << 8));

        assertThat(Pictures.shown(fit(Pictures.written(deep, "png", false), 25))
                        .getRaster()
                        .getSample(12, 12, 0))
                .isBetween(78, 82);
        assertCorners(
                Pictures.shown(
                        fit(Pictures.written(Pictures.corners(90, 90, BufferedImage.TYPE_INT_RGB), "png", true), 30)),
                Pictures.RED,
                Pictures.GREEN,
                Pictures.BLUE,
                Pictures.YELLOW);
    }

    @Test
    @DisplayName("an edge of no pixels is a mistake of the caller (E1)")
    void refusesNoEdge() {
        assertThatIllegalArgumentException().isThrownBy(() -> IMAGES.fit(Pictures.file(Pictures.jpeg(9, 9)), 0));
    }

    private static FileContent fit(byte[] file, int edge) {
        return IMAGES.fit(Pictures.file(file), edge).orElseThrow();
    }

    private static Metadata metadata(byte[] file) throws Exception {
        return ImageMetadataReader.readMetadata(new java.io.ByteArrayInputStream(file));
    }

    /** Corners from the upper left clockwise. */
    private static void assertCorners(BufferedImage shown, int... corners) {
        int right = shown.getWidth() - 3;
        int bottom = shown.getHeight() - 3;
        assertThat(new int[] {
                    shown.getRGB(2, 2), shown.getRGB(right, 2), shown.getRGB(right, bottom), shown.getRGB(2, bottom)
                })
                .satisfies(actual -> IntStream.range(0, 4).forEach(i -> assertNear(actual[i], corners[i], i)));
    }

    private static void assertNear(int actual, int expected, int corner) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(actual >> shift & 0xff)
                    .as("corner %d is %x, should be %x", corner, actual, expected)
                    .isCloseTo(expected >> shift & 0xff, org.assertj.core.data.Offset.offset(30));
        }
    }
}
