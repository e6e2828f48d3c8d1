package io.repairportal.mail.jakarta;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.mail.Mailer;
import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sends the shop's mails through the mail server the shop has already: the host's own {@link Session}, or a {@link SmtpServer}.
 *
 * <p>A customer sees the provider's name as sender, with the one address this mailer is allowed to send from; an answer goes to the mail's
 * reply address. Repeating a mail repeats its Message-ID, so that receivers can drop the second copy (P46). One call opens one connection
 * and makes one attempt.
 *
 * <p>What the portal is told when it does not work:
 *
 * <ul>
 *   <li>{@code UNAVAILABLE}: the server cannot be reached, answers 4xx, breaks off, or refuses <em>us</em>: login, certificate, sender's
 *       address. The last three are permanent for the server but cured by staff, and would otherwise park every mail of the shop; so the
 *       mails wait until somebody has put it right, and the cause is shown with each.
 *   <li>{@code TIMEOUT}: connected, but no answer in time; the mail may have arrived.
 *   <li>{@code REJECTED}: 5xx to the recipient or to the content; or an address or picture that cannot be written into a mail at all.
 * </ul>
 *
 * <p>Messages of exceptions contain the number of the server's answer, never its words, an address or a text (P67). No step waits longer
 * than the session's timeouts, which are 30 seconds each where the host set none. Safe for use by many threads.
 */
public final class JakartaMailer implements Mailer {
    private final Session session;
    private final EmailAddress from;
    private final MailComposer composer;

    private JakartaMailer(Session session, EmailAddress from, Clock clock) {
        this.session = session;
        this.from = from;
        this.composer = new MailComposer(session, from, clock);
    }

    /**
     * Returns a mailer over the host's session. If the session leaves a timeout open, the mailer works with a copy that has one; later
     * changes of the session's properties are then not seen.
     *
     * @param from the address all mails come from; the session's user must be allowed to send from it
     */
    public static JakartaMailer using(Session session, EmailAddress from) {
        Objects.requireNonNull(from, "from");
        return new JakartaMailer(SessionTimeouts.assured(session), from, Clock.systemUTC());
    }

    /** Returns a mailer over the host's session that sends from the address in the session's property {@code mail.from}. */
    public static JakartaMailer using(Session session) {
        @Nullable String from = session.getProperty("mail.from");
        if (from == null || !EmailAddress.isValid(from)) {
            throw new IllegalArgumentException(
                    "the session has no address to send from: set mail.from to one like repairs@example.com");
        }
        return using(session, new EmailAddress(from));
    }

    /** Returns a mailer that sends through {@code server}, from the address {@code from}. */
    public static JakartaMailer smtp(SmtpServer server, EmailAddress from) {
        return using(Session.getInstance(server.properties(), authenticator(server)), from);
    }

    /** Returns this mailer with another clock for the date of mails. */
    public JakartaMailer withClock(Clock clock) {
        return new JakartaMailer(session, from, Objects.requireNonNull(clock, "clock"));
    }

    @Override
    public void send(Mail mail) {
        Objects.requireNonNull(mail, "mail");
        Thread thread = Thread.currentThread();
        ClassLoader hosts = thread.getContextClassLoader();
        // why: Jakarta Mail looks for its parts with the thread's loader, and a worker of the portal may carry
        // anybody's
        thread.setContextClassLoader(JakartaMailer.class.getClassLoader());
        try {
            deliver(written(mail), MailAddresses.plain(mail.recipient()));
        } finally {
            thread.setContextClassLoader(hosts);
        }
    }

    private static @Nullable Authenticator authenticator(SmtpServer server) {
        return server.login().map(LoginAuthenticator::new).orElse(null);
    }

    private MimeMessage written(Mail mail) {
        try {
            return composer.compose(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "a checked mail could not be written: " + e.getClass().getName());
        }
    }

    private void deliver(MimeMessage message, Address recipient) {
        Transport transport = connected();
        try {
            transport.sendMessage(message, new Address[] {recipient});
        } catch (MessagingException e) {
            throwUnlessTaken(e);
        } finally {
            hangUp(transport);
        }
    }

    private Transport connected() {
        try {
            Transport transport = session.getTransport(MailAddresses.plain(from));
            transport.connect();
            return transport;
        } catch (MessagingException e) {
            throw DeliveryTrouble.whileConnecting(e);
        }
    }

    private static void throwUnlessTaken(MessagingException e) {
        // why: a session may be told to report success by an exception (mail.smtp.reportsuccess); the mail has left all
        // the same
        boolean taken = e instanceof SendFailedException report && hasAny(report.getValidSentAddresses());
        if (!taken) {
            throw DeliveryTrouble.whileSending(e);
        }
    }

    private static boolean hasAny(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyDecided) {
            // why nothing is done: the server has answered the mail; how it takes the goodbye must not cause a second
            // copy
            return;
        }
    }

    /** Signs in with one login. */
    private static final class LoginAuthenticator extends Authenticator {
        private final SmtpServer.Login login;

        LoginAuthenticator(SmtpServer.Login login) {
            this.login = login;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(login.user(), login.password());
        }
    }
}
