package io.repairportal.testkit.memory;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.mail.TextMessage;
import io.repairportal.spi.mail.TextMessenger;
import java.util.List;

/** Keeps what it is asked to send, and fails when a test says so. Safe for many threads. */
public final class RecordingTextMessenger implements TextMessenger {
    private final Recording<TextMessage> recording = new Recording<>();

    /** Creates one that has sent nothing and fails never. */
    public RecordingTextMessenger() {}

    @Override
    public void send(TextMessage message) {
        recording.take(message);
    }

    /** Returns what was sent, oldest first; what failed is not in it. */
    public List<TextMessage> sent() {
        return recording.sent();
    }

    /** Returns what was sent last; throws {@link IllegalStateException} if nothing was. */
    public TextMessage last() {
        return recording.last();
    }

    /** Makes the next call fail, after all failures asked for before. */
    public void failNext(PortalAdapterException.Kind kind) {
        failNext(1, kind);
    }

    /** Makes the next {@code times} calls fail, after all failures asked for before. */
    public void failNext(int times, PortalAdapterException.Kind kind) {
        recording.failNext(times, kind);
    }

    /** Forgets what was sent and what should fail. */
    public void clear() {
        recording.clear();
    }
}
