package io.repairportal.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.mail.Mailer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Mailer} must do, as far as the receiving side shows it. Extend it, hand over your adapter and what its server
 * received, run it.
 */
public abstract class MailerContract {
    private static final EmailAddress DANA = new EmailAddress("dana@whitfield.example");

    /** For subclasses. */
    protected MailerContract() {}

    /**
     * A mail as the receiving side reads it, headers decoded.
     *
     * @param messageIdLeft the Message-ID up to its {@code @}, without angle bracket
     * @param senderName the display name of From
     * @param recipient the address of To
     * @param replyTo the address of Reply-To, if there is one of its own
     * @param subject the subject
     * @param text the plain text part
     * @param html the HTML part
     * @param contentIds of the pictures inside, without angle brackets
     */
    public record Received(
            String messageIdLeft,
            String senderName,
            String recipient,
            Optional<String> replyTo,
            String subject,
            String text,
            String html,
            List<String> contentIds) {
        /** Copies the content ids. */
        public Received {
            Objects.requireNonNull(messageIdLeft, "messageIdLeft");
            Objects.requireNonNull(senderName, "senderName");
            Objects.requireNonNull(recipient, "recipient");
            Objects.requireNonNull(replyTo, "replyTo");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(html, "html");
            contentIds = List.copyOf(contentIds);
        }
    }

    /** Returns an adapter whose server takes every mail. Called once in each test, before {@link #received}. */
    protected abstract Mailer mailer();

    /** Returns what that server has received since {@link #mailer} was called, in any order. */
    protected abstract List<Received> received();

    /** Returns an adapter whose server does not answer: nobody listens, or the connection breaks. */
    protected abstract Mailer withoutServer();

    /** Returns an adapter whose server refuses the recipient for good (SMTP 550 and the like). */
    protected abstract Mailer refused();

    @Test
    @DisplayName("a mail arrives with sender's name, subject and both texts, in every script (L1, O1)")
    public final void deliversEverything() {
        Mail mail = mail("id-1", "Müller & Söhne, \"Garage\" <日本>", "Ihr Fahrzeug ist fertig – größte Freude 🔧 עברית");

        mailer().send(mail);

        Received received = only();
        assertThat(received.senderName()).isEqualTo(mail.senderName());
        assertThat(received.recipient()).isEqualTo(DANA.value());
        assertThat(received.subject()).isEqualTo(mail.body().subject());
        assertThat(lines(received.text())).isEqualTo(lines(mail.body().text()));
        assertThat(lines(received.html())).isEqualTo(lines(mail.body().html()));
        assertThat(received.replyTo()).isEmpty();
        assertThat(received.contentIds()).isEmpty();
    }

    @Test
    @DisplayName("long subjects and names arrive unbroken (L1)")
    public final void deliversLongHeaders() {
        Mail mail = mail("id-1", Texts.ofLength(250), Texts.ofLength(250));

        mailer().send(mail);

        assertThat(only().subject()).isEqualTo(mail.body().subject());
        assertThat(only().senderName()).isEqualTo(mail.senderName());
    }

    @Test
    @DisplayName("long lines and lines of dots arrive as they were written (L1)")
    public final void deliversOddBodies() {
        Mail.Body body = new Mail.Body(
                "Odd", ".\n..\n" + "x".repeat(5_000) + "\nFrom here\n.", "<p>" + "y ".repeat(3_000) + "</p>");
        Mail mail = new Mail("id-1", "Acme", DANA, Optional.empty(), body, List.of());

        mailer().send(mail);

        assertThat(lines(only().text())).isEqualTo(lines(body.text()));
        assertThat(lines(only().html())).isEqualTo(lines(body.html()));
    }

    @Test
    @DisplayName("an answer goes where the shop wants it (D2)")
    public final void namesWhereToAnswer() {
        Mail plain = mail("id-1", "Acme", "Hello");
        Mail mail = new Mail(
                plain.messageId(),
                plain.senderName(),
                DANA,
                Optional.of(new EmailAddress("desk@acme.example")),
                plain.body(),
                List.of());

        mailer().send(mail);

        assertThat(only().replyTo()).contains("desk@acme.example");
    }

    @Test
    @DisplayName("pictures travel inside the mail under the name the HTML uses (L1)")
    public final void carriesPictures() {
        Mail plain = mail("id-1", "Acme", "Hello");
        Mail.InlineImage logo = new Mail.InlineImage("logo", FileContent.of("image/png", Pictures.png(8, 8)));
        Mail.InlineImage photo = new Mail.InlineImage("photo-1", FileContent.of("image/jpeg", Pictures.jpeg(8, 8)));
        Mail mail = new Mail("id-1", "Acme", DANA, Optional.empty(), plain.body(), List.of(logo, photo));

        mailer().send(mail);

        assertThat(only().contentIds()).containsExactlyInAnyOrder("logo", "photo-1");
        assertThat(lines(only().html())).isEqualTo(lines(plain.body().html()));
    }

    @Test
    @DisplayName("a repeated mail has the same Message-ID, another mail another (P46)")
    public final void repeatsTheMessageId() {
        Mailer mailer = mailer();

        mailer.send(mail("first.id_~-1", "Acme", "Hello"));
        mailer.send(mail("first.id_~-1", "Acme", "Hello"));
        mailer.send(mail("second", "Acme", "Hello"));

        assertThat(received())
                .extracting(Received::messageIdLeft)
                .containsExactlyInAnyOrder("first.id_~-1", "first.id_~-1", "second");
    }

    @Test
    @DisplayName("when the server does not answer, trying again may help, and the adapter says so (P49)")
    public final void saysThatTryingAgainMayHelp() {
        Mailer mailer = withoutServer();

        PortalAdapterException failure =
                catchThrowableOfType(PortalAdapterException.class, () -> mailer.send(mail("id-1", "Acme", "Hello")));

        assertThat(failure).isNotNull();
        assertThat(failure.worthRetrying()).isTrue();
    }

    @Test
    @DisplayName("when the recipient is refused for good, trying again will not help, and the adapter says so (P50)")
    public final void saysThatTryingAgainWillNotHelp() {
        Mailer mailer = refused();

        PortalAdapterException failure =
                catchThrowableOfType(PortalAdapterException.class, () -> mailer.send(mail("id-1", "Acme", "Hello")));

        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(Kind.REJECTED);
    }

    @Test
    @DisplayName("a failure names no recipient and no text: its message is logged (P67)")
    public final void failuresAreDiscreet() {
        for (Mailer mailer : List.of(withoutServer(), refused())) {
            PortalAdapterException failure = catchThrowableOfType(
                    PortalAdapterException.class, () -> mailer.send(mail("id-1", "Acme", "Secret subject")));

            assertThat(failure.getMessage()).doesNotContain(DANA.value()).doesNotContain("Secret subject");
        }
    }

    @Test
    @DisplayName("mails sent at the same moment all arrive whole (P46)")
    public final void sendsTogether() {
        Mailer mailer = mailer();

        Together.run(8, thread -> {
            mailer.send(mail("id-" + thread, "Acme " + thread, "Subject " + thread));
            return true;
        });

        assertThat(received())
                .extracting(mail -> mail.messageIdLeft() + mail.senderName() + mail.subject())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 8)
                        .mapToObj(thread -> "id-" + thread + "Acme " + thread + "Subject " + thread)
                        .toList());
    }

    private Received only() {
        List<Received> all = received();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Mail mail(String id, String sender, String subject) {
        Mail.Body body = new Mail.Body(
                subject,
                "Guten Tag Zoë,\n\nIhr Fahrzeug ist fertig: größte Freude.\nעברית 日本語 🔧",
                "<!doctype html><html><body><p>Guten Tag Zoë,</p><p>größte Freude 🔧</p></body></html>");
        return new Mail(id, sender, DANA, Optional.empty(), body, List.of());
    }

    /** Returns the lines without their ends: a mail may end them as it likes, and with one more. */
    private static List<String> lines(String text) {
        return text.strip().lines().toList();
    }
}
