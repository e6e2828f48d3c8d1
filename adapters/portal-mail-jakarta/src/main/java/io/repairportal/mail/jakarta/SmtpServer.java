package io.repairportal.mail.jakarta;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * The mail server a shop sends through, for hosts that have no mail session of their own: {@code SmtpServer.at("smtp.example.com", 587)
 * .withStartTls().signedInAs("portal", password)}.
 *
 * <p>A password never travels in the clear: signing in without encryption is refused unless the server is this machine (P64). With
 * {@link Encryption#STARTTLS} a server that does not offer TLS gets no mail, and in both encrypted forms its certificate must be valid and
 * bear its name.
 *
 * @param host name or address of the server
 * @param port 1 to 65,535; usually 587 for STARTTLS, 465 for TLS, 25 for neither
 * @param encryption how the connection is protected
 * @param login who signs in; empty if the server asks nobody
 * @param patience how long each step (connect, one answer, one write) may take, 1 ms to 10 minutes
 */
public record SmtpServer(String host, int port, Encryption encryption, Optional<Login> login, Duration patience) {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(10);

    /** How the connection to a mail server is protected. */
    public enum Encryption {
        /** Not at all: for a server on this machine or in the same closed network. */
        NONE,
        /** Begins in the clear and must change to TLS before anything else is said. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    /** Checks that the server can be reached and that a password is protected. */
    public SmtpServer {
        requireHost(host);
        Objects.requireNonNull(encryption, "encryption");
        Objects.requireNonNull(login, "login");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 1 and 65535, is " + port);
        }
        if (patience.toMillis() < 1 || patience.compareTo(MOST_PATIENCE) > 0) {
            throw new IllegalArgumentException("patience must be between 1 ms and 10 minutes, is " + patience);
        }
        if (login.isPresent() && encryption == Encryption.NONE && !isThisMachine(host)) {
            throw new IllegalArgumentException(
                    "a password must not travel in the clear: call withStartTls() or withTls() before signedInAs(…)");
        }
    }

    /** Returns a server without encryption and login. */
    public static SmtpServer at(String host, int port) {
        return new SmtpServer(host, port, Encryption.NONE, Optional.empty(), USUAL_PATIENCE);
    }

    /** Returns this server, reached with {@link Encryption#STARTTLS}. */
    public SmtpServer withStartTls() {
        return new SmtpServer(host, port, Encryption.STARTTLS, login, patience);
    }

    /** Returns this server, reached with {@link Encryption#TLS}. */
    public SmtpServer withTls() {
        return new SmtpServer(host, port, Encryption.TLS, login, patience);
    }

    /** Returns this server with a login. */
    public SmtpServer signedInAs(String user, String password) {
        return new SmtpServer(host, port, encryption, Optional.of(new Login(user, password)), patience);
    }

    /** Returns this server with other limits of time; usually 30 seconds. */
    public SmtpServer withPatience(Duration longestWait) {
        return new SmtpServer(host, port, encryption, login, longestWait);
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.transport.protocol.rfc822", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(login.isPresent()));
        properties.setProperty("mail.smtp.quitwait", "false");
        SessionTimeouts.set(properties, patience);
        protect(properties);
        return properties;
    }

    private void protect(Properties properties) {
        boolean startTls = encryption == Encryption.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(encryption == Encryption.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    }

    private static void requireHost(String host) {
        if (host.isBlank() || host.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw new IllegalArgumentException("host must be the name or address of a mail server");
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1") || host.equals("[::1]");
    }

    /**
     * Who signs in to the mail server. Prints without the password.
     *
     * @param user user name
     * @param password password
     */
    public record Login(String user, String password) {
        /** Checks that both are there. */
        public Login {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
        }

        @Override
        public String toString() {
            return "Login[masked]";
        }
    }
}
