package io.repairportal.reference.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.reference.Refusal;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is opened ahead while a host starts")
class AheadTest {
    private final AtomicInteger closings = new AtomicInteger();

    @Test
    @DisplayName("is closed by whoever took it, and not a second time")
    void takenItIsTheTakers() throws Exception {
        Ahead<AutoCloseable> ahead = Ahead.of(() -> closings::incrementAndGet);
        AutoCloseable opened = ahead.take();
        ahead.close();
        assertThat(closings).hasValue(0);
        opened.close();
        assertThat(closings).hasValue(1);
    }

    @Test
    @DisplayName("is closed when a start that was refused for something else never took it")
    void notTakenItIsClosed() {
        Ahead<AutoCloseable> ahead = Ahead.of(() -> closings::incrementAndGet);
        ahead.close();
        assertThat(closings).hasValue(1);
    }

    @Test
    @DisplayName("is refused in the words in which it was refused, and has nothing to close then")
    void refusalIsTold() {
        Ahead<AutoCloseable> ahead = Ahead.of(() -> {
            throw new Refusal("The database cannot be reached.");
        });
        assertThatThrownBy(ahead::take).isInstanceOf(Refusal.class).hasMessageContaining("cannot be reached");
        ahead.close();
        assertThat(closings).hasValue(0);
    }
}
