package io.repairportal.testkit.memory;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.mail.Mailer;
import java.util.List;

/** Keeps what it is asked to send, and fails when a test says so. Safe for many threads. */
public final class RecordingMailer implements Mailer {
    private final Recording<Mail> recording = new Recording<>();

    /** Creates one that has sent nothing and fails never. */
    public RecordingMailer() {}

    @Override
    public void send(Mail mail) {
        recording.take(mail);
    }

    /** Returns what was sent, oldest first; what failed is not in it. */
    public List<Mail> sent() {
        return recording.sent();
    }

    /** Returns what was sent last; throws {@link IllegalStateException} if nothing was. */
    public Mail last() {
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
