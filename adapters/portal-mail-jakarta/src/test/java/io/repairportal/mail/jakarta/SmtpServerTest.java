package io.repairportal.mail.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmtpServerTest {

    @Test
    @DisplayName("a password does not travel to another machine in the clear (P64)")
    void refusesClearTextPassword() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpServer.at("smtp.example.com", 25).signedInAs("portal", "secret"))
                .withMessageContaining("withStartTls()");
        assertThat(SmtpServer.at("localhost", 25).signedInAs("portal", "secret").login())
                .isPresent();
    }

    @Test
    @DisplayName("a server prints without user name and password (P67)")
    void printsWithoutPassword() {
        SmtpServer server =
                SmtpServer.at("smtp.example.com", 587).withStartTls().signedInAs("portal-user", "secret");

        assertThat(server.toString()).contains("smtp.example.com").doesNotContain("secret", "portal-user");
    }

    @Test
    @DisplayName("STARTTLS is demanded, not tried, and certificates must bear the server's name (P64)")
    void demandsStartTls() {
        Properties properties =
                SmtpServer.at("smtp.example.com", 587).withStartTls().properties();

        assertThat(properties)
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsEntry("mail.smtp.ssl.enable", "false");
    }

    @Test
    @DisplayName("every step has a limit of time (P49)")
    void limitsEveryStep() {
        Properties properties = SmtpServer.at("smtp.example.com", 25)
                .withPatience(Duration.ofSeconds(5))
                .properties();

        assertThat(properties)
                .containsEntry("mail.smtp.connectiontimeout", "5000")
                .containsEntry("mail.smtp.timeout", "5000")
                .containsEntry("mail.smtp.writetimeout", "5000");
    }

    @Test
    @DisplayName("a host, port or patience that cannot work is refused with the reason (P64)")
    void refusesNonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> SmtpServer.at("smtp example", 25));
        assertThatIllegalArgumentException().isThrownBy(() -> SmtpServer.at("", 25));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpServer.at("localhost", 0))
                .withMessageContaining("65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmtpServer.at("localhost", 25).withPatience(Duration.ZERO));
    }
}
