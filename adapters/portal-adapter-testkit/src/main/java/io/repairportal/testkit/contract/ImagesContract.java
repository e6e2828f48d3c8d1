package io.repairportal.testkit.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.file.Images;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Images} must do with JPEG, PNG and GIF. Extend it, hand over your adapter, run it. Which further formats an adapter
 * reads is its own affair. The tests need the module {@code java.desktop}.
 */
public abstract class ImagesContract {
    private static final String CANARY = "CANARY-51.5007N-0.1246W";
    private static final int TOO_MUCH = 41 * 1024 * 1024;

    /** For subclasses. */
    protected ImagesContract() {}

    /** Returns the adapter. */
    protected abstract Images images();

    @Test
    @DisplayName("a large picture is made smaller and keeps its shape (E1)")
    public final void makesSmaller() {
        BufferedImage wide = fitted("image/jpeg", Pictures.jpeg(800, 400), 200);
        assertThat(wide.getWidth()).isEqualTo(200);
        assertThat(wide.getHeight()).isEqualTo(100);

        BufferedImage tall = fitted("image/png", Pictures.png(300, 900), 300);
        assertThat(tall.getWidth()).isEqualTo(100);
        assertThat(tall.getHeight()).isEqualTo(300);
    }

    @Test
    @DisplayName("a small picture is never made larger (E1)")
    public final void neverEnlarges() {
        BufferedImage image = fitted("image/jpeg", Pictures.jpeg(40, 30), 200);

        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(30);
    }

    @Test
    @DisplayName("the thinnest picture still has a width and a height (E1)")
    public final void keepsThinPictures() {
        BufferedImage image = fitted("image/png", Pictures.png(2_000, 1), 100);

        assertThat(image.getWidth()).isEqualTo(100);
        assertThat(image.getHeight()).isEqualTo(1);
    }

    @Test
    @DisplayName("the result is a JPEG, or a PNG where the picture has transparency, and says so truly (P24)")
    public final void encodesAnew() {
        assertThat(fit("image/jpeg", Pictures.jpeg(40, 30))).satisfies(ImagesContract::isJpeg);
        assertThat(fit("image/png", Pictures.png(40, 30))).satisfies(ImagesContract::isJpeg);
        assertThat(fit("image/gif", Pictures.gif(40, 30))).isNotNull();
        FileContent transparent = fit("image/png", Pictures.transparentPng(40, 30));

        assertThat(transparent.mediaType()).isEqualTo("image/png");
        assertThat(Pictures.decoded(transparent).getColorModel().hasAlpha()).isTrue();
        assertThat(Pictures.decoded(transparent).getRGB(20, 15) >>> 24).isZero();
    }

    @Test
    @DisplayName("size and bytes agree, as often as the result is opened (P24)")
    public final void canBeOpenedAgain() {
        FileContent fitted = fit("image/jpeg", Pictures.jpeg(400, 300));

        assertThat(Pictures.bytes(fitted)).hasSize((int) fitted.size()).isEqualTo(Pictures.bytes(fitted));
    }

    @Test
    @DisplayName("where and with what a photo was taken is gone afterwards (E4, P24)")
    public final void stripsMetadata() {
        for (byte[] telling : List.of(
                Pictures.turned(40, 30, 1, CANARY),
                Pictures.commented(40, 30, CANARY),
                Pictures.turned(400, 300, 6, CANARY))) {
            assertThat(new String(telling, ISO_8859_1)).contains(CANARY);
            assertThat(new String(Pictures.bytes(fit("image/jpeg", telling)), ISO_8859_1))
                    .doesNotContain(CANARY)
                    .doesNotContain("Exif");
        }
    }

    @Test
    @DisplayName("bytes hidden behind a picture are gone afterwards (P24)")
    public final void stripsWhatFollows() {
        byte[] picture = Pictures.png(40, 30);
        byte[] both = Arrays.copyOf(picture, picture.length + CANARY.length());
        System.arraycopy(CANARY.getBytes(ISO_8859_1), 0, both, picture.length, CANARY.length());

        assertThat(new String(Pictures.bytes(fit("image/png", both)), ISO_8859_1))
                .doesNotContain(CANARY);
    }

    @Test
    @DisplayName("a photo taken with a turned phone stands upright (E1)")
    public final void turnsUpright() {
        BufferedImage upsideDown = fitted("image/jpeg", Pictures.turned(80, 40, 3, "Phone"), 200);
        assertThat(upsideDown.getWidth()).isEqualTo(80);
        assertThat(Pictures.isRed(upsideDown, 0.75, 0.5))
                .as("red has moved to the right")
                .isTrue();

        BufferedImage clockwise = fitted("image/jpeg", Pictures.turned(80, 40, 6, "Phone"), 200);
        assertThat(clockwise.getWidth()).isEqualTo(40);
        assertThat(clockwise.getHeight()).isEqualTo(80);
        assertThat(Pictures.isRed(clockwise, 0.5, 0.25))
                .as("red has moved to the top")
                .isTrue();

        BufferedImage counter = fitted("image/jpeg", Pictures.turned(80, 40, 8, "Phone"), 200);
        assertThat(Pictures.isRed(counter, 0.5, 0.75))
                .as("red has moved to the bottom")
                .isTrue();
    }

    @Test
    @DisplayName("what is no picture is none, whatever it claims to be (P24)")
    public final void refusesWhatIsNoPicture() {
        for (String content : List.of(
                "",
                "no picture at all",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<html><body>hello</body></html>",
                "%PDF-1.7\n1 0 obj",
                "\u0089PNG\r\n\u001a\n",
                "\u00ff\u00d8\u00ff\u00e0")) {
            assertThat(fit("image/png", content.getBytes(ISO_8859_1), 200))
                    .as(content)
                    .isEmpty();
            assertThat(fit("image/jpeg", content.getBytes(ISO_8859_1), 200))
                    .as(content)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("a picture is recognised by its content, whatever its media type claims (P24)")
    public final void looksAtTheContent() {
        assertThat(fit("text/plain", Pictures.jpeg(40, 30), 200)).isPresent();
        assertThat(fit("image/png", Pictures.jpeg(40, 30), 200)).isPresent();
    }

    @Test
    @DisplayName("a picture that claims more than 50 million pixels is not decoded (P25)")
    public final void refusesTooManyPixels() {
        assertThat(fit("image/png", Pictures.claiming(60_000, 60_000), 200)).isEmpty();
        assertThat(fit("image/png", Pictures.claiming(2_000_000_000, 2), 200)).isEmpty();
    }

    @Test
    @DisplayName("a picture of more than 40 MB is not decoded (P25)")
    public final void refusesTooManyBytes() {
        byte[] picture = Pictures.png(8, 8);
        FileContent padded = new FileContent(
                "image/png",
                TOO_MUCH,
                () -> new SequenceInputStream(new ByteArrayInputStream(picture), new Zeros(TOO_MUCH - picture.length)));

        assertThat(images().fit(padded, 200)).isEmpty();
    }

    @Test
    @DisplayName("a picture cut off in the middle does no harm (P24)")
    public final void survivesDamage() {
        byte[] picture = Pictures.jpeg(400, 300);

        for (int length = 3; length < picture.length; length += picture.length / 20) {
            Optional<FileContent> fitted = fit("image/jpeg", Arrays.copyOf(picture, length), 100);
            fitted.ifPresent(
                    result -> assertThat(Pictures.decoded(result).getWidth()).isEqualTo(100));
        }
    }

    @Test
    @DisplayName("many pictures can be fitted at the same moment (E1)")
    public final void worksTogether() {
        Images adapter = images();

        List<Integer> widths = Together.run(8, thread -> Pictures.decoded(
                        adapter.fit(FileContent.of("image/jpeg", Pictures.jpeg(200 + thread, 100)), 100)
                                .orElseThrow())
                .getWidth());

        assertThat(widths).containsOnly(100);
    }

    private static void isJpeg(FileContent content) {
        assertThat(content.mediaType()).isEqualTo("image/jpeg");
        assertThat(Pictures.bytes(content)).startsWith(0xFF, 0xD8, 0xFF);
    }

    private BufferedImage fitted(String mediaType, byte[] bytes, int longestEdge) {
        return Pictures.decoded(fit(mediaType, bytes, longestEdge).orElseThrow());
    }

    private FileContent fit(String mediaType, byte[] bytes) {
        return fit(mediaType, bytes, 200).orElseThrow();
    }

    private Optional<FileContent> fit(String mediaType, byte[] bytes, int longestEdge) {
        return images().fit(FileContent.of(mediaType, bytes), longestEdge);
    }

    /** So many zero bytes, without keeping them. */
    private static final class Zeros extends InputStream {
        private int left;

        Zeros(int count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = Math.min(left, length);
            Arrays.fill(into, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
