package io.repairportal.spi.mail;

/**
 * Sends mail. Called from the portal's own threads, never while a customer waits.
 *
 * <p>Throws {@link io.repairportal.spi.PortalAdapterException}: {@code UNAVAILABLE} or {@code TIMEOUT} if trying again may help,
 * {@code REJECTED} if it will not (unknown mailbox, refused content).
 */
public interface Mailer {

    /** Hands the mail over. Returns when the other side has taken responsibility for it. */
    void send(Mail mail);
}
