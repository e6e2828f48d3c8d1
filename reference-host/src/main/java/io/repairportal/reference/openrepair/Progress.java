package io.repairportal.reference.openrepair;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far an import is, with rate and remaining time: as a bar on a terminal, as lines elsewhere. One thread. */
interface Progress extends IntConsumer, AutoCloseable {

    /** Returns a bar if {@code terminal}, else lines on {@code out}. */
    static Progress of(int total, boolean terminal, Consumer<String> out) {
        return terminal ? new Bar(total) : new Lines(total, out);
    }

    @Override
    void close();

    /** A bar that redraws itself. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(int total) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Repairs")
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .showSpeed()
                    .build();
        }

        @Override
        public void accept(int done) {
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line for every tenth of the way. */
    final class Lines implements Progress {
        private final int total;
        private final Consumer<String> out;
        private final long begun = System.nanoTime();
        private int told;

        Lines(int total, Consumer<String> out) {
            this.total = total;
            this.out = out;
        }

        @Override
        public void accept(int done) {
            int tenth = total == 0 ? 10 : (int) (10L * done / total);
            if (tenth > told) {
                told = tenth;
                double seconds = Math.max(0.001, (System.nanoTime() - begun) / 1e9);
                double rate = done / seconds;
                out.accept(String.format(
                        Locale.ROOT,
                        "%,d of %,d repairs, %,.0f a second, %.0f s remaining",
                        done,
                        total,
                        rate,
                        rate == 0 ? 0 : (total - done) / rate));
            }
        }

        @Override
        public void close() {}
    }
}
