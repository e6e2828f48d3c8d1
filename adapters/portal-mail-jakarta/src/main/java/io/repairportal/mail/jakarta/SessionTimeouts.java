package io.repairportal.mail.jakarta;

import jakarta.mail.Authenticator;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** Makes sure that no mail server can keep a worker waiting for ever: Jakarta Mail itself waits without limit. */
final class SessionTimeouts {
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final List<String> PROTOCOLS = List.of("smtp", "smtps");
    private static final List<String> STEPS = List.of("connectiontimeout", "timeout", "writetimeout");

    private SessionTimeouts() {}

    /** Returns {@code session} itself if the host limited every step, else a copy with our limits where there is none. */
    static Session assured(Session session) {
        return hasAll(session.getProperties()) ? session : limited(session);
    }

    /** Limits every step to {@code patience}. */
    static void set(Properties properties, Duration patience) {
        keys().forEach(key -> properties.setProperty(key, Long.toString(patience.toMillis())));
    }

    private static boolean hasAll(Properties properties) {
        return keys().stream().allMatch(key -> isSet(properties, key));
    }

    private static Session limited(Session host) {
        Session copy = Session.getInstance(limited(host.getProperties()), new HostsAuthenticator(host));
        copy.setDebugOut(host.getDebugOut());
        copy.setDebug(host.getDebug());
        PROTOCOLS.forEach(protocol -> adoptProvider(host, copy, protocol));
        return copy;
    }

    private static Properties limited(Properties original) {
        Properties copy = new Properties();
        original.stringPropertyNames().forEach(key -> copy.setProperty(key, original.getProperty(key)));
        // why both: a session may also hold objects, such as a socket factory, and defaults, which putAll leaves out
        copy.putAll(original);
        keys().stream()
                .filter(key -> !isSet(original, key))
                .forEach(key -> copy.setProperty(key, Long.toString(USUAL.toMillis())));
        return copy;
    }

    private static boolean isSet(Properties properties, String key) {
        String value = properties.getProperty(key);
        return properties.get(key) instanceof Integer || (value != null && !value.isBlank());
    }

    private static void adoptProvider(Session host, Session copy, String protocol) {
        try {
            copy.setProvider(host.getProvider(protocol));
        } catch (NoSuchProviderException absent) {
            // why nothing is done: a session without this protocol needs no limits for it
            return;
        }
    }

    private static List<String> keys() {
        return PROTOCOLS.stream()
                .flatMap(protocol -> STEPS.stream().map(step -> "mail." + protocol + "." + step))
                .toList();
    }

    /** Asks the host's own session for the password, whichever way the host keeps it. */
    private static final class HostsAuthenticator extends Authenticator {
        private final Session host;

        HostsAuthenticator(Session host) {
            this.host = host;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return host.requestPasswordAuthentication(
                    getRequestingSite(),
                    getRequestingPort(),
                    getRequestingProtocol(),
                    getRequestingPrompt(),
                    getDefaultUserName());
        }
    }
}
