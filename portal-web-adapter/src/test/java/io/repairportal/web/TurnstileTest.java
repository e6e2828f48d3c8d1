package io.repairportal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many pages are made at once (P59, P61). */
@Timeout(60)
class TurnstileTest {

    @Test
    @DisplayName("as many pages as there are places are made at once, and no more (P61)")
    void bounded() throws Exception {
        Turnstile turnstile = Turnstile.of(2, Duration.ofMinutes(1));
        CountDownLatch twoInside = new CountDownLatch(2);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Thread> readers = new ArrayList<>();
        for (int reader = 0; reader < 6; reader++) {
            readers.add(started(() -> turnstile.pass(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                twoInside.countDown();
                await(twoInside);
                return inside.decrementAndGet();
            })));
        }
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(most).hasValue(2);
    }

    @Test
    @DisplayName("who came first goes first, so that nobody is overtaken again and again (P59)")
    void inOrder() throws Exception {
        Turnstile turnstile = Turnstile.of(1, Duration.ofMinutes(1));
        CountDownLatch leave = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> readers = new ArrayList<>();
        readers.add(started(() -> turnstile.pass(() -> {
            inside.countDown();
            await(leave);
            return order.add(0);
        })));
        await(inside);
        for (int reader = 1; reader <= 4; reader++) {
            int number = reader;
            Thread waiting = started(() -> turnstile.pass(() -> order.add(number)));
            readers.add(waiting);
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        leave.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    @DisplayName("who has waited too long is told to come back later, and takes nobody's place (P61)")
    void tooLong() {
        Turnstile turnstile = Turnstile.of(1, Duration.ZERO);
        RefusedException refused = turnstile.pass(
                () -> catchThrowableOfType(RefusedException.class, () -> turnstile.pass(() -> "a second page")));
        assertThat(refused.refusal()).isEqualTo(Refusal.UNAVAILABLE);
        assertThat(turnstile.<String>pass(() -> "the next")).isEqualTo("the next");
    }

    @Test
    @DisplayName("a page that fails gives its place back")
    void failing() {
        Turnstile turnstile = Turnstile.of(1, Duration.ZERO);
        assertThatThrownBy(() -> turnstile.pass(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turnstile.<String>pass(() -> "the next")).isEqualTo("the next");
    }

    @Test
    @DisplayName("who waits when the container stops is sent away and stays interrupted")
    void stopping() {
        Turnstile turnstile = Turnstile.of(1, Duration.ofMinutes(1));
        Thread.currentThread().interrupt();
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> turnstile.pass(() -> "never made"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(refused.refusal()).isEqualTo(Refusal.UNAVAILABLE);
    }

    @Test
    @DisplayName("no page at once is no setting")
    void none() {
        assertThatIllegalArgumentException().isThrownBy(() -> Turnstile.of(0)).withMessageContaining("at least one");
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
