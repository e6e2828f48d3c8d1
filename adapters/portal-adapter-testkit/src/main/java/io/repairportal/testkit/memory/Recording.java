package io.repairportal.testkit.memory;

import io.repairportal.spi.PortalAdapterException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** What was handed over, and what fails first. Safe for many threads. */
final class Recording<T> {
    private final List<T> sent = new ArrayList<>();
    private final Queue<PortalAdapterException.Kind> failures = new ArrayDeque<>();

    synchronized void take(T message) {
        PortalAdapterException.Kind failure = failures.poll();
        if (failure != null) {
            throw new PortalAdapterException(failure, "this failure was asked for");
        }
        sent.add(message);
    }

    synchronized List<T> sent() {
        return List.copyOf(sent);
    }

    synchronized T last() {
        if (sent.isEmpty()) {
            throw new IllegalStateException("nothing was sent yet");
        }
        return sent.get(sent.size() - 1);
    }

    synchronized void failNext(int times, PortalAdapterException.Kind kind) {
        for (int time = 0; time < times; time++) {
            failures.add(kind);
        }
    }

    synchronized void clear() {
        sent.clear();
        failures.clear();
    }
}
