package io.repairportal.reference.journey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a customer was told is "sent" reaches the shop, even if the power fails at the worst moment, twenty times over. */
class NoMessageLostIT {
    private static final int ROUNDS = 20;
    private static final long SEED = 4711;
    private static final int MOST_MESSAGES = 4;
    private static final int LATEST_CUT_MILLIS = 200;
    private static final Pattern MARK = Pattern.compile("mark-(\\d+-\\d+)-end");

    @TempDir
    private Path folder;

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Random chance = new Random(SEED);
    private final List<String> accepted = new ArrayList<>();
    private MailGate gate;
    private int receiptsHeld;

    /** When the power fails. */
    enum Cut {
        /** While messages are accepted and mails leave, at a moment drawn by lot. */
        AT_ANY_MOMENT,
        /** After a message was accepted; its mail has not left and cannot. */
        BETWEEN_COMMIT_AND_SEND,
        /** After the mail server took a mail, before the host hears so: the one case in which a mail must come twice. */
        BEFORE_THE_RECEIPT;

        static Cut of(int round) {
            return values()[round % values().length];
        }
    }

    @BeforeEach
    void openMailServer() {
        mailServer.start();
        gate = MailGate.before(mailServer.getSmtp().getPort());
    }

    @AfterEach
    void closeMailServer() throws IOException {
        gate.close();
        mailServer.stop();
    }

    @Test
    @DisplayName("killed twenty times between commit and send, the host loses no message it accepted; a kill repeats at"
            + " most the one mail that was on its way, with the same Message-ID (P46, P47, P48, P49)")
    void noAcceptedMessageIsLost() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(round, Cut.of(round));
        }
        assertThat(accepted)
                .as("messages the host accepted before it was killed")
                .hasSizeGreaterThanOrEqualTo(ROUNDS);
        try (HostProcess host = startHost()) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> {
                        assertThat(marks())
                                .as("mails at the shop\n%s", host.log())
                                .containsAll(accepted);
                        assertThat(repeats()).isGreaterThanOrEqualTo(receiptsHeld);
                    });
        }
        assertThat(messageIdsOfEachMail())
                .allSatisfy((mail, ids) -> assertThat(ids).as(mail).hasSize(1));
        assertThat(repeats()).as("mails that came twice").isLessThanOrEqualTo(ROUNDS);
    }

    private void writeUntilKilled(int round, Cut cut) throws IOException {
        HostProcess host = startHost();
        try {
            Writer writer = Writer.at(host, round);
            switch (cut) {
                case AT_ANY_MOMENT -> writeWhilePowerFails(host, writer);
                case BETWEEN_COMMIT_AND_SEND -> writeUntilHeld(writer, MailGate.State.CLOSED);
                case BEFORE_THE_RECEIPT -> {
                    writeUntilHeld(writer, MailGate.State.NO_RECEIPT);
                    receiptsHeld++;
                }
            }
        } finally {
            host.kill();
            gate.set(MailGate.State.OPEN);
        }
    }

    private void writeWhilePowerFails(HostProcess host, Writer writer) throws IOException {
        accepted.add(writer.write(0));
        CompletableFuture<Void> powerCut = CompletableFuture.runAsync(host::kill, soon());
        try {
            for (int message = 1; message < MOST_MESSAGES; message++) {
                accepted.add(writer.write(message));
            }
        } catch (IOException gone) {
            // why no failure: killed before it answered, the host has promised nothing
            assertThat(gone).isNotNull();
        } finally {
            powerCut.join();
        }
    }

    private void writeUntilHeld(Writer writer, MailGate.State state) throws IOException {
        gate.set(state);
        accepted.add(writer.write(0));
        accepted.add(writer.write(1));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> gate.held() > 0);
    }

    private Executor soon() {
        return CompletableFuture.delayedExecutor(chance.nextInt(LATEST_CUT_MILLIS), TimeUnit.MILLISECONDS);
    }

    private HostProcess startHost() {
        return HostProcess.start(folder.resolve("data"), "--smtp", "127.0.0.1:" + gate.port());
    }

    private Set<String> marks() {
        return arrived().stream().flatMap(mail -> mail.mark().stream()).collect(toSet());
    }

    private long repeats() {
        List<Arrived> mails = arrived();
        return mails.size() - mails.stream().map(Arrived::messageId).distinct().count();
    }

    private Map<String, Set<String>> messageIdsOfEachMail() {
        return arrived().stream()
                .filter(mail -> mail.mark().isPresent())
                .collect(groupingBy(
                        mail -> mail.mark().orElseThrow() + " to " + mail.to(), mapping(Arrived::messageId, toSet())));
    }

    private List<Arrived> arrived() {
        return Arrays.stream(mailServer.getReceivedMessages()).map(Arrived::of).toList();
    }

    /** A customer with a link in hand, at the page that takes messages. */
    private record Writer(Visitor visitor, URI contactPage, int round) {
        static Writer at(HostProcess host, int round) throws IOException {
            List<Persona> customers = host.links();
            Persona customer = customers.get(round % customers.size());
            Visitor visitor = new Visitor();
            Answer tracker = visitor.answer(customer.url(), customer.name());
            assertThat(tracker.text()).contains(customer.number());
            return new Writer(visitor, URI.create(tracker.address() + "/contact"), round);
        }

        /** Writes a message and returns its mark; fails unless the host said that it has it. */
        String write(int number) throws IOException {
            Answer contact = visitor.open(contactPage);
            String mark = round + "-" + number;
            Answer accepting = visitor.hand(contact.formWith("text"), Map.of("text", "mark-" + mark + "-end"));
            assertThat(accepting.status()).isEqualTo(303);
            return mark;
        }
    }

    /** A mail that the mail server took: the message of this test that it carries, if any, and what names it. */
    private record Arrived(Optional<String> mark, String to, String messageId) {
        static Arrived of(MimeMessage mail) {
            Matcher mark = MARK.matcher(GreenMailUtil.getWholeMessage(mail));
            try {
                return new Arrived(
                        mark.find() ? Optional.of(mark.group(1)) : Optional.empty(),
                        mail.getHeader("To", ","),
                        mail.getMessageID());
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }
}
