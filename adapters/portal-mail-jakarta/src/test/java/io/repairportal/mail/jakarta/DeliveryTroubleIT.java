package io.repairportal.mail.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.mail.Mail;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTroubleIT {
    private ScriptedSmtpServer server;

    @BeforeEach
    void startServer() {
        server = new ScriptedSmtpServer();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @ParameterizedTest(name = "{0} answered by {1}")
    @CsvSource({
        "RCPT, 550 5.1.1 <alice.canary@customer.example>: unknown",
        "RCPT, 501 5.1.3 bad address alice.canary",
        "RCPT, 553 alice.canary not allowed",
        "RCPT, 554 5.7.1 alice.canary relay access denied",
        "RCPT, 552 5.2.2 mailbox of alice.canary is full",
        "DATA, 554 5.5.1 no valid recipients",
        "., 554 5.6.0 content refused",
        "., 552 5.3.4 too big",
        "MAIL, 552 5.3.4 too big"
    })
    @DisplayName("a recipient or a mail refused for good is rejected, not tried again (P50)")
    void permanentRefusalIsRejected(String step, String answer) {
        server.answers(step, answer);

        assertThat(failure()).satisfies(e -> {
            assertThat(e.kind()).isEqualTo(Kind.REJECTED);
            assertThat(e).hasMessageContaining(answer.substring(0, 3));
        });
    }

    @ParameterizedTest(name = "{0} answered by {1}")
    @CsvSource({
        "greeting, 421 4.3.2 too busy",
        "greeting, 554 no mail service for you",
        "MAIL, 451 4.3.0 try later",
        "RCPT, 450 4.2.1 greylisted alice.canary",
        "RCPT, 421 closing",
        "RCPT, 452 4.5.3 too many",
        "DATA, 451 local error",
        "., 451 4.7.1 try again",
        "., 421 closing"
    })
    @DisplayName("a server that cannot now is tried again (P49)")
    void passingTroubleIsUnavailable(String step, String answer) {
        server.answers(step, answer);

        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @ParameterizedTest(name = "{0} answered by {1}")
    @CsvSource({
        "MAIL, 553 5.7.1 sender not owned by user",
        "MAIL, 550 5.1.8 sender's domain unknown",
        "MAIL, 530 5.7.0 must issue STARTTLS first",
        "RCPT, 530 5.7.0 authentication required",
        "., 550 5.1.7 bad sender"
    })
    @DisplayName("a server that refuses us, not the customer, keeps the mails waiting until staff cure it (P49)")
    void refusalOfOurselvesIsUnavailable(String step, String answer) {
        server.answers(step, answer);

        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @ParameterizedTest(name = "hangs up at {0}")
    @CsvSource({"greeting", "EHLO", "MAIL", "RCPT", "DATA", "."})
    @DisplayName("a broken connection is tried again, wherever it broke (P49)")
    void hangUpIsUnavailable(String step) {
        server.answers(step, ScriptedSmtpServer.HANGS_UP);

        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @ParameterizedTest(name = "silent at {0}")
    @CsvSource({"MAIL", "RCPT", "DATA", "."})
    @DisplayName("a server that falls silent costs a worker no more than its patience (P49)")
    void silenceIsTimeout(String step) {
        server.answers(step, ScriptedSmtpServer.SILENCE);

        assertThat(failure().kind()).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    @DisplayName("a server that never greets is unavailable: nothing was handed over (P49)")
    void silentGreetingIsUnavailable() {
        server.greets(ScriptedSmtpServer.SILENCE);

        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    @DisplayName("a server that is not there is unavailable (P49)")
    void absentServerIsUnavailable() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(failure(SmtpServer.at("127.0.0.1", free), Mails.aMail()).kind())
                .isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    @DisplayName("a refused login is unavailable: a changed password parks no mail (P49)")
    void refusedLoginIsUnavailable() {
        server.answers("EHLO", "250-scripted.example\r\n250 AUTH PLAIN").answers("AUTH", "535 5.7.8 bad credentials");
        SmtpServer withLogin = impatient().signedInAs("portal-user", "wrong-secret");

        PortalAdapterException failure = failure(withLogin, Mails.aMail());

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(wholeText(failure)).contains("login").doesNotContain("portal-user", "wrong-secret");
    }

    @Test
    @DisplayName("a server that does not offer TLS when TLS is demanded gets no mail (P64)")
    void missingStartTlsIsUnavailable() {
        PortalAdapterException failure = failure(impatient().withStartTls(), Mails.aMail());

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    @DisplayName("how the server takes the goodbye does not matter: the mail was accepted once (P46)")
    void troubleAfterAcceptanceIsNone() {
        Properties properties = impatient().properties();
        properties.setProperty("mail.smtp.quitwait", "true");
        for (String goodbye : new String[] {ScriptedSmtpServer.HANGS_UP, ScriptedSmtpServer.SILENCE, "500 what?"}) {
            server.answers("QUIT", goodbye);

            assertThatCode(() -> JakartaMailer.using(Session.getInstance(properties), Mails.SHOP)
                            .send(Mails.aMail()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("a session that reports success by an exception has still sent, and failure is still failure (P46)")
    void reportedSuccessIsSuccess() {
        Properties properties = impatient().properties();
        properties.setProperty("mail.smtp.reportsuccess", "true");
        JakartaMailer mailer = JakartaMailer.using(Session.getInstance(properties), Mails.SHOP);

        assertThatCode(() -> mailer.send(Mails.aMail())).doesNotThrowAnyException();

        server.answersMail("554 5.6.0 content refused");
        assertThat(failure(mailer, Mails.aMail()).kind()).isEqualTo(Kind.REJECTED);
    }

    @Test
    @DisplayName("no address, name or text of a mail stands in an exception or its causes (P67)")
    void tellsNobodysAddress() {
        server.answers("RCPT", "550 5.1.1 <alice.canary@customer.example> does not live here");

        String text = wholeText(failure());

        assertThat(text).contains("550 5.1.1").doesNotContain("canary", "customer.example", "does not live here");
    }

    @Test
    @DisplayName("a mailbox name no server can be told of is rejected before anything is sent (P50)")
    void unwritableMailboxIsRejected() {
        PortalAdapterException failure = failure(mailer(impatient()), Mails.to("jörg@customer.example"));

        assertThat(failure.kind()).isEqualTo(Kind.REJECTED);
        assertThat(wholeText(failure)).doesNotContain("jörg");
        assertThat(server.commands()).isEmpty();
    }

    private SmtpServer impatient() {
        return SmtpServer.at("127.0.0.1", server.port()).withPatience(Duration.ofMillis(400));
    }

    private PortalAdapterException failure() {
        return failure(impatient(), Mails.aMail());
    }

    private static PortalAdapterException failure(SmtpServer server, Mail mail) {
        return failure(mailer(server), mail);
    }

    private static PortalAdapterException failure(JakartaMailer mailer, Mail mail) {
        PortalAdapterException failure = catchThrowableOfType(PortalAdapterException.class, () -> mailer.send(mail));
        assertThat(failure).as("the failure").isNotNull();
        return failure;
    }

    private static JakartaMailer mailer(SmtpServer server) {
        return JakartaMailer.smtp(server, Mails.SHOP);
    }

    private static String wholeText(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
