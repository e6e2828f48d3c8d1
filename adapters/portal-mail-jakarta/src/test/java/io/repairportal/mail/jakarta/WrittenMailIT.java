package io.repairportal.mail.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.mail.Mail;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, line by line. */
class WrittenMailIT {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private ScriptedSmtpServer server;

    @BeforeEach
    void startServer() {
        server = new ScriptedSmtpServer();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    @DisplayName("a repeated mail has the same Message-ID, in the sender's domain (P46)")
    void messageIdIsKept() {
        send(Mails.aMail());
        List<String> first = headers("Message-ID");
        send(Mails.aMail());

        assertThat(headers("Message-ID")).isEqualTo(first).containsExactly("<msg-1@shop.example>");
    }

    @ParameterizedTest
    @CsvSource({
        "a:b, <a=3Ab@shop.example>",
        ".a, <=2Ea@shop.example>",
        "a., <a=2E@shop.example>",
        "a..b, <a.=2Eb@shop.example>",
        "A~b_c-d.e, <A~b_c-d.e@shop.example>"
    })
    @DisplayName("every message id becomes a well-formed Message-ID (P46)")
    void messageIdIsWellFormed(String id, String expected) {
        send(Mails.named(id));

        assertThat(headers("Message-ID")).containsExactly(expected);
    }

    @Test
    @DisplayName("date, sender, receiver, reply address and the mark of a robot are written once each (L1)")
    void writesHeaders() {
        send(Mails.aMail());

        assertThat(headers("Date")).singleElement().asString().startsWith("Sun, 22 Nov 2026 12:00:00 +0000");
        assertThat(headers("From")).containsExactly("Kettle Hospital <repairs@shop.example>");
        assertThat(headers("To")).containsExactly("alice.canary@customer.example");
        assertThat(headers("Reply-To")).containsExactly("desk@shop.example");
        assertThat(headers("Subject")).containsExactly("Your kettle is ready");
        assertThat(headers("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(headers("MIME-Version")).containsExactly("1.0");
        assertThat(server.commands())
                .contains("MAIL FROM:<repairs@shop.example>", "RCPT TO:<alice.canary@customer.example>");
    }

    @Test
    @DisplayName("everything is ASCII in lines of at most 998 characters, whatever the texts are (L1, RFC 5322)")
    void everyLineCanTravel() {
        String long998 = "x".repeat(5_000) + " ünï " + "😀".repeat(700);
        send(Mails.from("שיפוץ 😀 ".repeat(20), new Mail.Body("مرحبا 😀".repeat(30), long998, long998)));

        assertThat(server.content()).allSatisfy(line -> {
            assertThat(line).hasSizeLessThanOrEqualTo(998);
            assertThat(line.chars()).allMatch(c -> c < 127);
        });
        assertThat(server.content().stream().dropWhile(line -> !line.isEmpty()))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @Test
    @DisplayName("a line with a single dot does not end the mail (P33)")
    void dotsAreDoubled() {
        send(Mails.saying("Dots", "before\n.\nQUIT\n..after\r\n.\r\nRCPT TO:<eve@evil.example>"));

        assertThat(server.content()).contains("..", "...after", "RCPT TO:<eve@evil.example>");
        assertThat(server.commands()).noneMatch(command -> command.contains("evil"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png\r\nBcc: eve@evil.example", "image/png; name=\"a\"", "image", "image/png "})
    @DisplayName("a picture's media type cannot add a header (P33)")
    void mediaTypeCannotAddHeaders(String type) {
        Mail mail = Mails.showing("logo", FileContent.of(type, new byte[] {1}));

        assertThatExceptionOfType(PortalAdapterException.class).isThrownBy(() -> send(mail));
        assertThat(server.commands()).isEmpty();
    }

    static Stream<String> textsThatWouldBeHeaders() {
        return Stream.of(
                "Evil\" <eve@evil.example>, \"x",
                "a\u2028Bcc: eve@evil.example",
                "a,b;c:d <e>@f",
                "back\\slash \"quoted\"",
                "(comment)",
                "a".repeat(250));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("textsThatWouldBeHeaders")
    @DisplayName("no sender name or subject adds a header or a receiver (P33)")
    void textsCannotAddHeaders(String text) {
        send(Mails.from(text, new Mail.Body(text, "text", "<p>html</p>")));

        assertThat(headers("Bcc")).isEmpty();
        assertThat(headers("From")).singleElement().asString().endsWith("<repairs@shop.example>");
        assertThat(server.commands().stream().filter(command -> command.startsWith("RCPT")))
                .hasSize(1);
    }

    @Test
    @DisplayName("a domain with other letters is written so that every server knows it (L1, RFC 5891)")
    void domainsArePunycode() {
        JakartaMailer mailer =
                JakartaMailer.smtp(SmtpServer.at("127.0.0.1", server.port()), new EmailAddress("info@müller.example"));

        mailer.send(Mails.to("bob@kühlschrank.example"));

        assertThat(server.commands())
                .contains("MAIL FROM:<info@xn--mller-kva.example>", "RCPT TO:<bob@xn--khlschrank-9db.example>");
        assertThat(headers("Message-ID")).containsExactly("<msg-1@xn--mller-kva.example>");
    }

    @Test
    @DisplayName("unusual mailboxes that exist are served (L1)")
    void unusualMailboxesAreServed() {
        for (String mailbox :
                List.of("a..b@docomo.example", "o'brien+portal@x.example", ".dot@x.example", "x@[127.0.0.1]")) {
            if (EmailAddress.isValid(mailbox)) {
                send(Mails.to(mailbox));
                assertThat(server.commands()).contains("RCPT TO:<" + mailbox + ">");
            }
        }
    }

    private void send(Mail mail) {
        JakartaMailer.smtp(SmtpServer.at("127.0.0.1", server.port()), Mails.SHOP)
                .withClock(NOON)
                .send(mail);
    }

    private List<String> headers(String name) {
        String head = String.join(
                "\n",
                server.content().stream().takeWhile(line -> !line.isEmpty()).toList());
        return head.replaceAll("\n[ \t]", " ")
                .lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .toList();
    }
}
