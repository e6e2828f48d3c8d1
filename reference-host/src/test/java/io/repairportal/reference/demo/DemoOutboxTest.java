package io.repairportal.reference.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.mail.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mailbox of the demonstration. */
class DemoOutboxTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("outbox.jsonl");
    }

    @Test
    @DisplayName("only the newest are kept, in memory and on the disk, and the page says so (P61)")
    void theMailboxIsBounded() throws IOException {
        DemoOutbox outbox = open();
        for (int i = 0; i < 3 * DemoOutbox.MOST; i++) {
            outbox.send(text(i, "Größe " + i));
        }

        assertThat(ids(outbox)).hasSize(DemoOutbox.MOST).startsWith("m599").endsWith("m400");
        assertThat(ids(open())).isEqualTo(ids(outbox));
        assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(2 * DemoOutbox.MOST);
        assertThat(DemoPages.outbox(outbox.newestFirst())).contains("The newest 200 messages are kept.");
    }

    @Test
    @DisplayName("a message that comes twice is kept once, also after a new start (L1, P46)")
    void repeatsAreKeptOnce() throws IOException {
        open().send(text(1, "first"));
        DemoOutbox again = open();
        again.send(text(1, "first"));

        assertThat(ids(again)).containsExactly("m1");
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    @DisplayName(
            "half a line, left by a program that was killed in the middle of a letter, costs nothing but itself (P46)")
    void halfALineIsForgotten() throws IOException {
        open().send(text(1, "first"));
        byte[] half = "{\"id\":\"m2\",\"text\":\"Grö".getBytes(StandardCharsets.UTF_8);
        Files.write(file, Arrays.copyOf(half, half.length - 1), StandardOpenOption.APPEND);

        DemoOutbox again = open();
        again.send(text(2, "second"));

        assertThat(ids(open())).containsExactly("m2", "m1");
    }

    @Test
    @DisplayName("mail to a place that nobody can own is refused for good (L1)")
    void nobodyHasAMailboxThere() {
        Mail.Body body = new Mail.Body("Your repair", "It is ready.", "<p>It is ready.</p>");
        Mail mail = new Mail("m1", "Shop", new EmailAddress("nobody@shop.invalid"), Optional.empty(), body, List.of());
        DemoOutbox outbox = open();

        assertThatThrownBy(() -> outbox.send(mail))
                .isInstanceOfSatisfying(PortalAdapterException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(PortalAdapterException.Kind.REJECTED));
        assertThat(ids(outbox)).isEmpty();
    }

    private DemoOutbox open() {
        return new DemoOutbox(file, Clock.systemUTC());
    }

    private static List<String> ids(DemoOutbox outbox) {
        return outbox.newestFirst().stream().map(DemoOutbox.Sent::id).toList();
    }

    private static TextMessage text(int number, String words) {
        return new TextMessage("m" + number, "Shop", new PhoneNumber("+447700900123", "07700 900123"), words);
    }
}
