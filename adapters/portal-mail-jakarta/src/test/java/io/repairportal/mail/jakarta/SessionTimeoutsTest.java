package io.repairportal.mail.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionTimeoutsTest {

    @Test
    @DisplayName("a session whose every step is limited is used as it is (M1)")
    void keepsLimitedSession() {
        Properties properties = new Properties();
        SessionTimeouts.set(properties, Duration.ofSeconds(3));
        Session session = Session.getInstance(properties);

        assertThat(SessionTimeouts.assured(session)).isSameAs(session);
    }

    @Test
    @DisplayName("a session without limits is copied and limited; the host's own stays untouched (P49, P62)")
    void limitsACopy() {
        Object factory = new Object();
        Properties properties = new Properties(defaults());
        properties.setProperty("mail.smtp.timeout", "1234");
        properties.put("mail.smtp.socketFactory", factory);
        Session session = Session.getInstance(properties);

        Properties copied = SessionTimeouts.assured(session).getProperties();

        assertThat(copied)
                .containsEntry("mail.smtp.timeout", "1234")
                .containsEntry("mail.smtp.connectiontimeout", "30000")
                .containsEntry("mail.smtp.host", "smtp.example.com")
                .containsEntry("mail.smtp.socketFactory", factory);
        assertThat(session.getProperties()).doesNotContainKey("mail.smtp.connectiontimeout");
    }

    @Test
    @DisplayName("a session that names no address to send from is refused with what to set (P64)")
    void needsAnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JakartaMailer.using(Session.getInstance(new Properties())))
                .withMessageContaining("mail.from");
    }

    private static Properties defaults() {
        Properties defaults = new Properties();
        defaults.setProperty("mail.smtp.host", "smtp.example.com");
        return defaults;
    }
}
