package io.repairportal.mail.jakarta;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what a failed attempt means: try again, or not.
 *
 * <p>Only the number of the server's answer and the kind of failure are kept. Its words name the customer's address, and so would the
 * original exception as a cause (P67).
 *
 * <p>Read from the standard classes and the texts of answers, not from the classes of one implementation: a host's mail session may come
 * with its own, in a class loader that this one cannot see.
 */
final class DeliveryTrouble {
    private static final Pattern ANSWER = Pattern.compile("([2-5]\\d\\d)[ -]+(?:([245]\\.\\d{1,3}\\.\\d{1,3})\\b)?");
    /** Answers that ask for a login or better encryption. */
    private static final Set<String> SIGN_IN_CODES = Set.of("530", "534", "535", "538");
    /** "Bad sender's mailbox" and "bad sender's system" (RFC 3463). */
    private static final Set<String> SENDER_STATUS = Set.of("5.1.7", "5.1.8");

    private DeliveryTrouble() {}

    /** The server could not be reached, or did not let us in. Nothing was handed over, and all mails wait for the same cure. */
    static PortalAdapterException whileConnecting(MessagingException trouble) {
        String what = trouble instanceof AuthenticationFailedException
                ? "the mail server did not accept the login"
                : "the mail server could not be reached";
        return new PortalAdapterException(Kind.UNAVAILABLE, what + details(trouble));
    }

    /** The server was reached; somewhere between the sender's name and the last line it did not go on. */
    static PortalAdapterException whileSending(MessagingException trouble) {
        if (causes(trouble).anyMatch(SocketTimeoutException.class::isInstance)) {
            return new PortalAdapterException(
                    Kind.TIMEOUT, "the mail server did not answer in time" + details(trouble));
        }
        Optional<Answer> answer = answer(trouble);
        if (answer.isEmpty() || answer.get().isPassing()) {
            return new PortalAdapterException(
                    Kind.UNAVAILABLE, "the mail server did not take the mail now" + details(trouble));
        }
        if (answer.get().isAboutUs() || refusesSender(trouble)) {
            return new PortalAdapterException(
                    Kind.UNAVAILABLE,
                    "the mail server does not let the portal send from its address" + details(trouble));
        }
        return new PortalAdapterException(
                Kind.REJECTED, "the mail server refused the recipient or the mail" + details(trouble));
    }

    private static boolean refusesSender(MessagingException trouble) {
        return causes(trouble)
                .anyMatch(cause -> cause.getClass().getSimpleName().equals("SMTPSenderFailedException"));
    }

    private static String details(MessagingException trouble) {
        String names = causes(trouble)
                .map(cause -> cause.getClass().getSimpleName())
                .distinct()
                .reduce((first, last) -> last)
                .orElse("");
        return answer(trouble).map(answer -> " (" + answer + ")").orElse(" (" + names + ")");
    }

    private static Optional<Answer> answer(MessagingException trouble) {
        return causes(trouble)
                .map(Throwable::getMessage)
                .flatMap(DeliveryTrouble::answersIn)
                .findFirst();
    }

    private static Stream<Answer> answersIn(@Nullable String message) {
        Matcher matcher = ANSWER.matcher(message == null ? "" : message);
        return matcher.lookingAt() ? Stream.of(new Answer(matcher.group(1), matcher.group(2))) : Stream.empty();
    }

    private static Stream<Throwable> causes(Throwable trouble) {
        // why a limit: a chain of exceptions may lead back to itself
        return Stream.<Throwable>iterate(trouble, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    /** What the server said: its code and, if it gave one, its enhanced status (RFC 3463). */
    private record Answer(String code, @Nullable String status) {

        boolean isPassing() {
            return !code.startsWith("5");
        }

        boolean isAboutUs() {
            return SIGN_IN_CODES.contains(code) || (status != null && SENDER_STATUS.contains(status));
        }

        @Override
        public String toString() {
            return status == null ? code : code + " " + status;
        }
    }
}
