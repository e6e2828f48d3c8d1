package io.repairportal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkingMemoryTest {
    private static final long MB = 1024 * 1024;

    @Test
    @DisplayName("a heap of 96 MB works on one picture with a fifth of it, a large one on many (P25)")
    void followsTheHeap() {
        assertThat(WorkingMemory.of(96 * MB, 2)).isEqualTo(new WorkingMemory(96 * MB / 5, 1));
        assertThat(WorkingMemory.of(32 * MB, 2)).isEqualTo(new WorkingMemory(12_000_000, 1));
        assertThat(WorkingMemory.of(8_192 * MB, 4)).isEqualTo(new WorkingMemory(128_000_000, 4));
        assertThat(WorkingMemory.of(Long.MAX_VALUE, 3).seats()).isEqualTo(3);
    }

    @Test
    @DisplayName("limits that leave no room for a picture are refused (P64)")
    void refusesNoRoom() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingMemory(10, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingMemory(12_000_000, 0));
    }

    @Test
    @DisplayName("a picture larger than the room for it is read in steps, and still comes out whole (P25)")
    void readsInSteps() {
        ImageIoImages narrow = ImageIoImages.within(new WorkingMemory(1_000_000, 1));

        for (byte[] file : new byte[][] {
            Pictures.jpeg(3_000, 2_000),
            Pictures.progressiveJpeg(3_000, 2_000),
            Pictures.png(3_000, 2_000),
            Pictures.gif(3_000, 2_000)
        }) {
            BufferedImage shown =
                    Pictures.shown(narrow.fit(Pictures.file(file), 2_048).orElseThrow());

            assertThat(shown.getWidth()).isBetween(400, 2_048);
            assertThat(shown.getWidth() * 2.0 / shown.getHeight()).isBetween(2.99, 3.01);
            assertThat(shown.getRGB(shown.getWidth() - 5, shown.getHeight() - 5) & 0xff)
                    .as("blue in the lower right corner")
                    .isGreaterThan(150);
        }
    }
}
