package io.repairportal.mail.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.file.FileContent;
import io.repairportal.spi.mail.Mail;
import jakarta.mail.Authenticator;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as a receiver's program reads them. */
class JakartaMailerIT {
    private GreenMail mailServer;

    @BeforeEach
    void startServer() {
        mailServer = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
        });
        mailServer.start();
    }

    @AfterEach
    void stopServer() {
        mailServer.stop();
    }

    @Test
    @DisplayName("a mail arrives as text and HTML side by side, text first (L1)")
    void arrivesAsAlternatives() throws Exception {
        mailer().send(Mails.aMail());

        MimeMessage received = received();
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(received.getContentType()).startsWith("multipart/alternative");
        assertThat(text(parts.getBodyPart(0), "text/plain")).isEqualTo("Come and collect it.");
        assertThat(text(parts.getBodyPart(1), "text/html")).isEqualTo("<p>Come and collect it.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Øre & Sønner Værksted",
                "מעבדת תיקונים",
                "ورشة الإصلاح 🔧",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "Comma, Semicolon; \"Quote\"",
                "日本語の修理店、とても長い名前を持つ店で、ヘッダーの折り返しが必要になるほど長い名前です"
            })
    @DisplayName("every script arrives unharmed in sender, subject and both texts (L1, O1)")
    void everyScriptArrives(String words) throws Exception {
        mailer().send(Mails.from(words, new Mail.Body(words, words + "\r\n" + words, "<p>" + words + "</p>")));

        MimeMessage received = received();
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo(words);
        assertThat(((InternetAddress) received.getFrom()[0]).getAddress()).isEqualTo("repairs@shop.example");
        assertThat(received.getSubject()).isEqualTo(words);
        assertThat(text(parts.getBodyPart(0), "text/plain")).isEqualTo(words + "\r\n" + words);
        assertThat(text(parts.getBodyPart(1), "text/html")).isEqualTo("<p>" + words + "</p>");
    }

    @Test
    @DisplayName("lines longer than SMTP allows arrive in one piece (L1)")
    void longLinesArrive() throws Exception {
        String longLine = IntStream.range(0, 3_000).mapToObj(Integer::toString).reduce("", String::concat) + " ü \t ";

        mailer().send(Mails.saying("Long", longLine));

        MimeMultipart parts = (MimeMultipart) received().getContent();
        assertThat(text(parts.getBodyPart(0), "text/plain")).isEqualTo(longLine);
    }

    @Test
    @DisplayName("pictures travel inside the mail and the HTML finds them by name (L2)")
    void picturesTravelInside() throws Exception {
        byte[] picture = new byte[5_000];
        new java.util.Random(7).nextBytes(picture);

        mailer().send(Mails.showing("logo-1", FileContent.of("image/png", picture)));

        MimeMultipart parts = (MimeMultipart) received().getContent();
        MimeMultipart related = (MimeMultipart) parts.getBodyPart(1).getContent();
        assertThat(related.getContentType()).contains("multipart/related").contains("text/html");
        assertThat(text(related.getBodyPart(0), "text/html")).contains("cid:logo-1");
        BodyPart shown = related.getBodyPart(1);
        assertThat(shown.getHeader("Content-ID")).containsExactly("<logo-1>");
        assertThat(shown.getDisposition()).isEqualTo("inline");
        assertThat(shown.getContentType()).isEqualTo("image/png");
        assertThat(shown.getInputStream().readAllBytes()).isEqualTo(picture);
    }

    @Test
    @DisplayName("a user name and password given to the session are used, also by the limited copy (M1)")
    void signsInWithTheSessionsPassword() throws Exception {
        mailServer.setUser("portal", "portal", "secret");
        mailServer.getUserManager().setAuthRequired(true);
        Properties properties = plainProperties();
        properties.setProperty("mail.smtp.auth", "true");
        Session session = Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication("portal", "secret");
            }
        });

        JakartaMailer.using(session, Mails.SHOP).send(Mails.aMail());
        JakartaMailer.smtp(SmtpServer.at("127.0.0.1", smtpPort()).signedInAs("portal", "secret"), Mails.SHOP)
                .send(Mails.aMail());

        assertThat(mailServer.getReceivedMessages()).hasSize(2);
    }

    @Test
    @DisplayName("a wrong password is unavailable, not rejected (P49)")
    void wrongPasswordIsUnavailable() {
        mailServer.setUser("portal", "portal", "secret");
        mailServer.getUserManager().setAuthRequired(true);
        JakartaMailer mailer =
                JakartaMailer.smtp(SmtpServer.at("127.0.0.1", smtpPort()).signedInAs("portal", "wrong"), Mails.SHOP);

        PortalAdapterException failure =
                catchThrowableOfType(PortalAdapterException.class, () -> mailer.send(Mails.aMail()));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("a server whose certificate nobody vouches for gets no mail (P64)")
    void untrustedCertificateGetsNoMail() {
        JakartaMailer mailer = JakartaMailer.smtp(
                SmtpServer.at("127.0.0.1", mailServer.getSmtps().getPort()).withTls(), Mails.SHOP);

        PortalAdapterException failure =
                catchThrowableOfType(PortalAdapterException.class, () -> mailer.send(Mails.aMail()));

        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("TLS works where the host vouches for the certificate itself (M1)")
    void tlsWorksWithTheHostsTrust() {
        Properties properties = SmtpServer.at("127.0.0.1", mailServer.getSmtps().getPort())
                .withTls()
                .properties();
        properties.setProperty("mail.smtp.ssl.trust", "*");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");

        JakartaMailer.using(Session.getInstance(properties), Mails.SHOP).send(Mails.aMail());

        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("mails leave from any thread, whatever its class loader sees (P62)")
    void anyThreadMaySend() throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread =
                new Thread(() -> mailer().send(Mails.showing("logo", FileContent.of("image/png", new byte[9]))));
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.setUncaughtExceptionHandler((failed, e) -> failure.set(e));
        thread.start();
        thread.join(20_000);

        assertThat(failure.get()).isNull();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        assertThat(thread.getContextClassLoader()).isNotSameAs(JakartaMailer.class.getClassLoader());
    }

    @Test
    @DisplayName("many workers send through one mailer at once (P47)")
    void manyWorkersShareAMailer() {
        JakartaMailer mailer = mailer();

        IntStream.range(0, 40).parallel().forEach(i -> mailer.send(Mails.named("msg-" + i)));

        assertThat(mailServer.getReceivedMessages())
                .extracting(JakartaMailerIT::messageId)
                .doesNotHaveDuplicates()
                .hasSize(40);
    }

    private JakartaMailer mailer() {
        return JakartaMailer.using(Session.getInstance(plainProperties()), Mails.SHOP);
    }

    private Properties plainProperties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtpPort()));
        return properties;
    }

    private int smtpPort() {
        return mailServer.getSmtp().getPort();
    }

    private MimeMessage received() {
        MimeMessage[] all = mailServer.getReceivedMessages();
        assertThat(all).hasSize(1);
        return all[0];
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(BodyPart part, String type) throws MessagingException, IOException {
        assertThat(part.isMimeType(type)).isTrue();
        return (String) part.getContent();
    }
}
