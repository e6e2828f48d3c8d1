package io.repairportal.spi.mail;

/**
 * Sends text messages. Called from the portal's own threads, never while a customer waits. Fails like {@link Mailer}.
 */
public interface TextMessenger {

    /** Hands the message over. Returns when the other side has taken responsibility for it. */
    void send(TextMessage message);
}
