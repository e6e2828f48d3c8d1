package io.repairportal.reference.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that the host does not start with. */
class SafetyRulesTest {
    private static final String GOOD = "kq3v8Zr1-mPx0sT7wLd5eYb2NcJ4uHgA9";
    private static final String HTTPS = "https://repairs.example/portal";

    @Test
    @DisplayName("production needs secret, public address and mail server, and says so all at once (P64)")
    void everythingMissingIsSaidAtOnce() {
        List<String> problems = rules(true, null, null, null, null);

        assertThat(problems).hasSize(3).allMatch(problem -> problem.contains(":") && problem.endsWith("."));
        assertThat(problems).anyMatch(problem -> problem.contains("PORTAL_SECRET"));
        assertThat(problems).anyMatch(problem -> problem.contains("--public-url"));
        assertThat(problems).anyMatch(problem -> problem.contains("--smtp"));
    }

    @Test
    @DisplayName("production with everything safe starts; a demonstration needs nothing (P64)")
    void safeSettingsAreTaken() {
        assertThat(rules(true, HTTPS, GOOD, "mail.example:25", null)).isEmpty();
        assertThat(rules(false, null, null, null, null)).isEmpty();
        assertThat(rules(false, "http://localhost:8080/portal", null, null, GOOD))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "short", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    @DisplayName("an empty, short or monotonous secret is refused, also for a demonstration (P64)")
    void weakSecretsAreRefused(String secret) {
        assertThat(rules(true, HTTPS, secret, "mail.example:25", null))
                .singleElement()
                .asString()
                .contains("openssl");
        assertThat(rules(false, null, secret, null, null)).hasSize(1);
    }

    @Test
    @DisplayName("production refuses the keys of a demonstration (P64)")
    void demonstrationKeysAreRefused() {
        assertThat(rules(true, HTTPS, GOOD, "mail.example:25", "another"))
                .singleElement()
                .asString()
                .contains("--data-dir");
        assertThat(rules(true, HTTPS, GOOD, "mail.example:25", GOOD)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "http://repairs.example/portal, not encrypted",
        "repairs.example/portal, absolute",
        "ftp://repairs.example, absolute",
        "https://user:pw@repairs.example/, absolute",
        "https://repairs.example/?a=b, absolute",
        "https:///portal, absolute",
        "'https://repairs example/', absolute"
    })
    @DisplayName("a public address must be an absolute https address without more (P64, P33)")
    void publicAddressesAreChecked(String url, String because) {
        assertThat(rules(true, url, GOOD, "mail.example:25", null))
                .singleElement()
                .asString()
                .contains(because);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example",
                "mail.example:",
                ":25",
                "mail example:25",
                "mail.example:25/x",
                "mail.example:0",
                "mail.example:99999"
            })
    @DisplayName("a mail server is a name and a port (P64)")
    void mailServersAreChecked(String smtp) {
        assertThat(rules(true, HTTPS, GOOD, smtp, null))
                .singleElement()
                .asString()
                .contains("--smtp mail.example:25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "portal", "portal@", "Shop <portal@shop.example>", "portal@shop.example\nBcc: x@y.example"})
    @DisplayName("the sender of mails must be a mail address, without a name and without a second header (P64, P33)")
    void sendersAreChecked(String sender) {
        assertThat(rules(true, HTTPS, GOOD, "mail.example:25", null, sender))
                .singleElement()
                .asString()
                .contains("--mail-from repairs@shop.example");
    }

    /** Asks the rules about the public address, the secret, the mail server, the secret of a demonstration, and perhaps the sender. */
    private static List<String> rules(boolean production, String... given) {
        return new SafetyRules(
                        production,
                        Optional.ofNullable(given[0]),
                        Optional.ofNullable(given[1]),
                        Optional.ofNullable(given[2]),
                        given.length > 4 ? Optional.of(given[4]) : Optional.empty(),
                        Optional.ofNullable(given[3]))
                .problems();
    }
}
