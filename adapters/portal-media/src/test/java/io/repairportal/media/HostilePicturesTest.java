package io.repairportal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.file.Images;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HostilePicturesTest {
    private static final Images IMAGES = ImageIoImages.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!DOCTYPE html><html><body>hello</body></html>",
                "GIF89a<script>alert(1)</script>",
                "%PDF-1.7",
                "BM and something",
                "II*\0 something",
                "",
                "\u00ff",
                "\u00ff\u00d8\u00ff",
                "RIFF",
                "\u0089PNG\r\n\u001a\n",
                "\0\0\0\u0018ftypheic"
            })
    @DisplayName("what is no picture we read is refused, whatever it calls itself (P24)")
    void refusesOtherFiles(String content) {
        assertThat(IMAGES.fit(FileContent.of("image/png", Files.ascii(content)), 100))
                .isEmpty();
    }

    static Stream<Arguments> headersOnly() {
        return Stream.of(
                Arguments.of("PNG of 60,000 × 60,000", pngOf(60_000, 60_000)),
                Arguments.of("PNG of 2,147,483,647 × 1", pngOf(Integer.MAX_VALUE, 1)),
                Arguments.of("PNG of 40,000,000 × 1", pngOf(40_000_000, 1)),
                Arguments.of("PNG of negative width", pngOf(-1, 5)),
                Arguments.of("PNG without pixels", pngOf(0, 0)),
                Arguments.of("JPEG of 65,500 × 65,500", jpegOf(65_500, 65_500)),
                Arguments.of("JPEG without height", jpegOf(100, 0)),
                Arguments.of("GIF of 65,535 × 65,535", gifOf(65_535, 65_535)),
                Arguments.of("WebP of 16,384 × 16,384", losslessWebpOf(16_384, 16_384)),
                Arguments.of(
                        "WebP larger than its canvas",
                        Files.webp(Files.canvas(0, 10, 10), Files.riffChunk("VP8 ", Files.VP8))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headersOnly")
    @DisplayName("a header that promises too much is refused before anything is decoded (P25)")
    void refusesTooManyPixels(String name, byte[] file) {
        assertThat(IMAGES.fit(Pictures.file(file), 100)).isEmpty();
    }

    @Test
    @DisplayName("a file of more than 40 MB is not even opened (P25)")
    void refusesTooManyBytes() {
        FileContent huge = new FileContent("image/jpeg", 40_000_001, () -> {
            throw new AssertionError("opened");
        });

        assertThat(IMAGES.fit(huge, 100)).isEmpty();
    }

    @Test
    @DisplayName("a source that yields more than it said is read no further than it promised (P25)")
    void readsNoMoreThanPromised() {
        byte[] file = Pictures.png(50, 50);
        InputStream longer = new ByteArrayInputStream(Files.join(file, new byte[5_000]));

        assertThat(IMAGES.fit(new FileContent("image/png", file.length, () -> longer), 20))
                .isPresent();
        assertThat(longer).hasSameContentAs(new ByteArrayInputStream(new byte[5_000]));
    }

    static Stream<Arguments> goodFiles() {
        return Stream.of(
                Arguments.of("JPEG", Pictures.jpeg(120, 80)),
                Arguments.of("progressive JPEG", Pictures.progressiveJpeg(120, 80)),
                Arguments.of("PNG", Pictures.png(120, 80)),
                Arguments.of("GIF", Pictures.gif(120, 80)),
                Arguments.of("WebP", Files.webp(Files.riffChunk("VP8 ", Files.VP8))),
                Arguments.of("lossless WebP", Files.webp(Files.riffChunk("VP8L", Files.VP8L))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodFiles")
    @DisplayName("a file cut off anywhere is no picture (P24)")
    void refusesTruncated(String name, byte[] file) {
        for (int kept = 0; kept < file.length - 2; kept += Math.max(1, file.length / 60)) {
            assertThat(IMAGES.fit(Pictures.file(Arrays.copyOf(file, kept)), 50))
                    .as("%d of %d bytes", kept, file.length)
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodFiles")
    @DisplayName("random damage gives a picture or none, never an exception (P24)")
    void survivesRandomDamage(String name, byte[] file) {
        Images narrow = ImageIoImages.within(new WorkingMemory(2_000_000, 1));
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = file.clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            narrow.fit(Pictures.file(damaged), 50)
                    .ifPresent(content -> assertThat(content.mediaType()).isIn("image/jpeg", "image/png"));
        }
    }

    @Test
    @DisplayName("compressed texts inside a PNG are never unpacked (P25)")
    void ignoresCompressedText() {
        byte[] bomb = Files.deflated(new byte[200_000_000]);
        byte[] text = Files.chunk("zTXt", Files.join(Files.ascii("Comment\0\0"), bomb));
        byte[] profile = Files.chunk("iCCP", Files.join(Files.ascii("profile\0\0"), bomb));
        byte[] palette = Pictures.written(Pictures.corners(60, 60, BufferedImage.TYPE_BYTE_INDEXED), "png", false);

        assertThat(IMAGES.fit(Pictures.file(Files.withChunk(palette, Files.repeated(text, 5))), 30))
                .isPresent();
        assertThat(IMAGES.fit(Pictures.file(Files.withChunk(Pictures.png(60, 60), profile)), 30))
                .isPresent();
    }

    @Test
    @DisplayName("a JPEG that repeats its scans over and over is refused (P25)")
    void refusesEndlessScans() {
        byte[] file = Pictures.progressiveJpeg(2_000, 1_500);
        byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 1, 63, 0, 0};
        byte[] head = Arrays.copyOf(file, file.length - 2);
        byte[] end = {(byte) 0xff, (byte) 0xd9};

        assertThat(IMAGES.fit(Pictures.file(Files.join(head, Files.repeated(scan, 5_000), end)), 100))
                .isEmpty();
    }

    @Test
    @DisplayName("EXIF that points nowhere or to itself does not cost the picture (P24)")
    void survivesDamagedExif() {
        byte[] tiff = Files.tiff(ByteOrder.BIG_ENDIAN, 6);
        for (int at = 0; at < tiff.length; at++) {
            byte[] damaged = tiff.clone();
            damaged[at] = (byte) 0xff;
            byte[] file = Files.withSegment(Pictures.jpeg(40, 20), 0xe1, Files.join(Files.ascii("Exif\0\0"), damaged));

            assertThat(IMAGES.fit(Pictures.file(file), 20)).as("byte %d", at).isPresent();
        }
    }

    @Test
    @DisplayName("what follows the first picture of a JPEG is not looked at (P24)")
    void ignoresTrailer() {
        byte[] file = Files.join(Pictures.jpeg(60, 40), Files.ascii("<script>"), pngOf(60_000, 60_000));

        assertThat(IMAGES.fit(Pictures.file(file), 30)).isPresent();
    }

    @Test
    @DisplayName("trouble of the medium is an adapter's trouble, not a bad picture (E1)")
    void mediumTroubleIsUnavailable() {
        FileContent lost = new FileContent("image/png", 10, () -> {
            throw new IOException("disk");
        });

        assertThatExceptionOfType(PortalAdapterException.class)
                .isThrownBy(() -> IMAGES.fit(lost, 10))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE));
    }

    @Test
    @DisplayName("no more pictures than there are seats are worked on at once (P25, P62)")
    void boundsConcurrency() throws Exception {
        Images narrow = ImageIoImages.within(new WorkingMemory(12_000_000, 2));
        byte[] file = Pictures.png(50, 50);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch twoInside = new CountDownLatch(2);
        FileContent watched = new FileContent("image/png", file.length, () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            twoInside.countDown();
            await(twoInside);
            inside.decrementAndGet();
            return new ByteArrayInputStream(file);
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> work = () -> narrow.fit(watched, 20).isPresent();
            for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(16, work))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] pngOf(int width, int height) {
        return Files.png(
                Files.header(width, height, 8, 2),
                Files.chunk("IDAT", Files.deflated(new byte[100_000])),
                Files.chunk("IEND", new byte[0]));
    }

    private static byte[] jpegOf(int width, int height) {
        byte[] file = Pictures.jpeg(16, 16);
        for (int at = 0; at < file.length - 9; at++) {
            if ((file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == 0xc0) {
                file[at + 5] = (byte) (height >> 8);
                file[at + 6] = (byte) height;
                file[at + 7] = (byte) (width >> 8);
                file[at + 8] = (byte) width;
                return file;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static byte[] gifOf(int width, int height) {
        byte[] file = Pictures.gif(16, 16);
        for (int at = 13 + 768; at < file.length - 9; at++) {
            if (file[at] == 0x2c) {
                byte[] large = file.clone();
                large[at + 5] = (byte) width;
                large[at + 6] = (byte) (width >> 8);
                large[at + 7] = (byte) height;
                large[at + 8] = (byte) (height >> 8);
                return large;
            }
        }
        throw new IllegalStateException("no picture");
    }

    private static byte[] losslessWebpOf(int width, int height) {
        byte[] picture = Files.VP8L.clone();
        long bits = (width - 1L) | ((height - 1L) << 14);
        for (int i = 0; i < 4; i++) {
            picture[1 + i] = (byte) (bits >> (8 * i));
        }
        return Files.webp(Files.riffChunk("VP8L", picture));
    }
}
