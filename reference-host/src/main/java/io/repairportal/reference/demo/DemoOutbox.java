package io.repairportal.reference.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.mail.Mailer;
import io.repairportal.spi.mail.TextMessage;
import io.repairportal.spi.mail.TextMessenger;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A mailbox in the place of mail servers and telephone companies: takes every message and shows it. What it has taken it keeps in a file
 * of the data folder, one line for each message; a message that comes a second time (L1: at least once) is kept once. Only the newest
 * {@value #MOST} are kept, in memory and on the disk. Mail to an address below {@code .invalid}, which nobody can own (RFC 6761, section 6.4),
 * is refused for good, so that a message that could not be delivered can be looked at (L1). Safe for use by many threads.
 */
public final class DemoOutbox implements Mailer, TextMessenger {
    /** How many messages are kept. */
    static final int MOST = 200;

    private static final String NOBODYS = ".invalid";
    private static final int MOST_LINES = 2 * MOST;

    private final Path file;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Sent> taken = new LinkedHashMap<>();
    private boolean readBack;
    private int lines;

    /** Opens the mailbox in this file; what it had taken before is read when somebody first looks into it or sends. */
    public DemoOutbox(Path file, Clock clock) {
        this.file = Objects.requireNonNull(file, "file");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * One message as its receiver gets it.
     *
     * @param id what names it; the same on every repeat
     * @param kind mail or sms
     * @param at when it was sent
     * @param from the sender's name
     * @param to the receiver's address or number
     * @param subject of a mail; empty for a text message
     * @param text the plain text
     * @param html the HTML of a mail, its pictures included; empty for a text message
     */
    public record Sent(
            String id, String kind, Instant at, String from, String to, String subject, String text, String html) {

        boolean isMail() {
            return kind.equals("mail");
        }
    }

    @Override
    public void send(Mail mail) {
        if (mail.recipient().value().endsWith(NOBODYS)) {
            throw new PortalAdapterException(Kind.REJECTED, "there is no such mailbox");
        }
        take(new Sent(
                mail.messageId(),
                "mail",
                clock.instant(),
                mail.senderName(),
                mail.recipient().value(),
                mail.body().subject(),
                mail.body().text(),
                withPictures(mail)));
    }

    @Override
    public void send(TextMessage message) {
        take(new Sent(
                message.messageId(),
                "sms",
                clock.instant(),
                message.senderName(),
                message.recipient().dial(),
                "",
                message.text(),
                ""));
    }

    /** Returns what was taken, newest first. */
    public synchronized List<Sent> newestFirst() {
        List<Sent> newest = new ArrayList<>(taken().values());
        Collections.reverse(newest);
        return newest;
    }

    /** Returns one message. */
    public synchronized Optional<Sent> find(String id) {
        return Optional.ofNullable(taken().get(id));
    }

    private synchronized void take(Sent message) {
        if (taken().containsKey(message.id())) {
            return;
        }
        try {
            Files.write(file, line(message), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            keep(message);
            if (lines > MOST_LINES) {
                writeAnew();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the mailbox of the demonstration cannot be written", broken);
        }
    }

    private void keep(Sent message) {
        lines++;
        taken.putIfAbsent(message.id(), message);
        if (taken.size() > MOST) {
            taken.remove(taken.keySet().iterator().next());
        }
    }

    private void writeAnew() throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
            for (Sent message : taken.values()) {
                out.write(line(message));
            }
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        lines = taken.size();
    }

    private byte[] line(Sent message) throws IOException {
        return (json.writeValueAsString(written(message)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    // why not at once: a start waits for it, and hardly anybody looks into the mailbox first
    private Map<String, Sent> taken() {
        if (!readBack) {
            readBack();
            readBack = true;
        }
        return taken;
    }

    private void readBack() {
        taken.clear();
        lines = 0;
        if (!Files.exists(file)) {
            return;
        }
        try {
            boolean whole = true;
            // why a reader that replaces: a killed program may have left half a letter at the end
            try (BufferedReader in =
                    new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    Optional<Sent> message = read(line);
                    message.ifPresent(this::keep);
                    whole &= message.isPresent();
                }
            }
            if (!whole || lines > MOST_LINES) {
                writeAnew();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the mailbox of the demonstration cannot be read", broken);
        }
    }

    private Optional<Sent> read(String line) {
        try {
            var node = json.readTree(line);
            return Optional.of(new Sent(
                    node.path("id").asText(),
                    node.path("kind").asText(),
                    Instant.parse(node.path("at").asText()),
                    node.path("from").asText(),
                    node.path("to").asText(),
                    node.path("subject").asText(),
                    node.path("text").asText(),
                    node.path("html").asText()));
        } catch (IOException | DateTimeParseException cutOff) {
            // why: a killed program may have left half a line; its message is sent again
            return Optional.empty();
        }
    }

    /** Returns the message as it stands in the file and in /demo/outbox.json. */
    ObjectNode written(Sent message) {
        return json.createObjectNode()
                .put("id", message.id())
                .put("kind", message.kind())
                .put("at", message.at().toString())
                .put("from", message.from())
                .put("to", message.to())
                .put("subject", message.subject())
                .put("text", message.text())
                .put("html", message.html());
    }

    private static String withPictures(Mail mail) {
        String html = mail.body().html();
        for (Mail.InlineImage image : mail.images()) {
            try (var bytes = image.content().open()) {
                String data = "data:" + image.content().mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(bytes.readAllBytes());
                html = html.replace("cid:" + image.contentId(), data);
            } catch (IOException missing) {
                throw new UncheckedIOException("a picture of a mail cannot be read", missing);
            }
        }
        return html;
    }
}
