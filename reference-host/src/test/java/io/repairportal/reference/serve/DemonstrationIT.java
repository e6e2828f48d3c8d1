package io.repairportal.reference.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.repairportal.reference.serve.ServeCommand.Wishes;
import io.repairportal.reference.setup.DatabaseOptions;
import jakarta.mail.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A demonstration that sends its mail for real, and is asked for strange things. */
class DemonstrationIT {
    private static final GreenMail MAIL_SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @TempDir
    static Path folder;

    private static RunningHost host;

    @BeforeAll
    static void start() {
        MAIL_SERVER.start();
        Wishes wishes = new Wishes(
                false,
                "127.0.0.1",
                0,
                Optional.empty(),
                Optional.of("127.0.0.1:" + MAIL_SERVER.getSmtp().getPort()),
                Optional.of("repairs@shop.example"));
        DatabaseOptions options = CommandLine.populateCommand(new DatabaseOptions(), "--data-dir", folder.toString());
        host = RunningHost.start(wishes, options, Optional.empty());
    }

    @AfterAll
    static void stop() {
        host.close();
        MAIL_SERVER.stop();
    }

    @Test
    @DisplayName(
            "with --smtp the story's mails arrive at the mail server, from the given sender; text messages stay (L1, M1)")
    void mailsLeaveForReal() throws Exception {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> MAIL_SERVER.getReceivedMessages().length > 5);

        Message mail = MAIL_SERVER.getReceivedMessages()[0];
        assertThat(mail.getFrom()[0].toString()).contains("repairs@shop.example");
        assertThat(RawRequest.get(host.port(), "/").answer()).contains("Mail leaves through the mail server");
        assertThat(RawRequest.get(host.port(), "/demo/outbox.json").answer()).doesNotContain("\"kind\":\"mail\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/p/harbour-lane/work-orders/a%2Fb",
                "/portal/a/%00",
                "/portal/a/x%00y",
                "/portal/%zz",
                "/portal/%",
                "/portal/%c3%28",
                "/portal/%u0041",
                "/portal/..%2f..%2fetc%2fpasswd",
                "/portal/%2e%2e/x",
                "/portal//a//b",
                "/portal/a;b=c/d",
                "/portal/a%5cb",
                "/portal/p/%25%32%66",
                "/portal/p/harbour-lane/../../../x",
                "/%2f%2fevil.example",
                "/demo/outbox/%00",
                "/demo/%2e%2e/%2e%2e"
            })
    @DisplayName(
            "an address with encoded slashes, NUL or broken escapes gets a page of ours: 404, never Jetty's own (P4, P30)")
    void strangeAddressesGetOurPages(String address) throws IOException {
        RawRequest request = RawRequest.get(host.port(), address);

        assertThat(request.status()).as(request.answer()).isIn(404, 400);
        ours(request);
    }

    @Test
    @DisplayName(
            "what is no HTTP, a header of 9 kB, or an unknown version gets a bare page of ours with the headers of all others (P30)")
    void brokenRequestsGetABarePage() throws IOException {
        int port = host.port();
        ours(RawRequest.send(port, "NONSENSE\r\n\r\n"));
        ours(RawRequest.send(port, "GET / HTTP/9.7\r\nHost: x\r\n\r\n"));
        ours(RawRequest.send(port, "GET /\u0001 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        ours(RawRequest.get(port, "/portal/", "Cookie: a=" + "x".repeat(9_000) + "\r\n"));
        ours(RawRequest.get(port, "/portal/" + "x".repeat(9_000)));
        ours(RawRequest.get(port, "/portal/", "Content-Length: minus one\r\n"));
        ours(RawRequest.send(port, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        ours(RawRequest.send(port, "TRACE /portal/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    }

    private static void ours(RawRequest request) {
        assertThat(request.status()).as(request.answer()).isBetween(400, 505);
        assertThat(request.head())
                .contains(
                        "content-security-policy: ", "x-content-type-options: nosniff", "referrer-policy: no-referrer")
                .contains("cache-control: no-store", "x-frame-options: deny")
                .doesNotContain("server:");
        assertThat(request.answer()).doesNotContainIgnoringCase("jetty").doesNotContain("\tat ", "Exception");
    }
}
