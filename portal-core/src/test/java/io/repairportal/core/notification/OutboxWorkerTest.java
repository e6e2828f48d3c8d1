package io.repairportal.core.notification;

import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static io.repairportal.testkit.fixture.Fixtures.anOutboxMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.OutboxContent.MailContent;
import io.repairportal.core.settings.ProviderLook;
import io.repairportal.core.signin.AccountErrand;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.PortalAdapterException.Kind;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.mail.Mail;
import io.repairportal.spi.mail.Mailer;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.notification.OutboxRef;
import io.repairportal.testkit.memory.InMemoryPortalStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Emptying the outbox")
class OutboxWorkerTest {
    private final PostRoom room = new PostRoom();
    private final Postbox postbox = new Postbox(room.parts);

    @Test
    @DisplayName("a message leaves once, under the name it has in the outbox (L1, P46)")
    void sendsOnce() {
        OutboxRef ref = post("dana@whitfield.example");
        assertThat(room.sendDue()).isEqualTo(1);
        assertThat(room.sendDue()).isZero();
        assertThat(room.mailer.sent()).singleElement().satisfies(mail -> {
            assertThat(mail.messageId()).isEqualTo(ref.value());
            assertThat(mail.recipient().value()).isEqualTo("dana@whitfield.example");
            assertThat(mail.senderName()).isEqualTo("Acme Repairs");
        });
        assertThat(room.deliveries(Outbox.State.SENT)).hasSize(1);
    }

    @Test
    @DisplayName("what a rolled-back unit of work has written never leaves (P46)")
    void rollbackLeavesNothing() {
        room.store.unitOfWork().inTransaction(transaction -> {
            OutboxRef ref = post("dana@whitfield.example");
            transaction.setRollbackOnly();
            return ref;
        });
        assertThat(room.sendDue()).isZero();
        assertThat(room.mailer.sent()).isEmpty();
    }

    @Test
    @DisplayName("while the mail server is down messages wait, ever longer, and leave by themselves afterwards (P49)")
    void outageHeals() {
        room.mailer.failNext(6, Kind.UNAVAILABLE);
        OutboxRef ref = post("dana@whitfield.example");
        int claims = 0;
        while (room.mailer.sent().isEmpty()) {
            claims += room.sendDue();
            room.clock.advance(Duration.ofMinutes(30));
        }
        assertThat(claims).isEqualTo(7);
        assertThat(room.mailer.sent()).singleElement().satisfies(mail -> assertThat(mail.messageId())
                .isEqualTo(ref.value()));
    }

    @Test
    @DisplayName("pauses double from 5 seconds to 30 minutes and are cut at random (P47)")
    void fullJitter() {
        OutboxPace pace = OutboxPace.standard();
        assertThat(pace.pauseAfter(1, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pace.pauseAfter(2, 1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pace.pauseAfter(4, 0.5)).isEqualTo(Duration.ofSeconds(20));
        assertThat(pace.pauseAfter(11, 1)).isEqualTo(Duration.ofMinutes(30));
        assertThat(pace.pauseAfter(1_000, 1)).isEqualTo(Duration.ofMinutes(30));
        assertThat(pace.pauseAfter(5, 0)).isZero();
    }

    @Test
    @DisplayName("after twelve tries a message is parked with its cause, and staff can send it again (P50)")
    void parksAfterTwelveTries() {
        room.mailer.failNext(12, Kind.TIMEOUT);
        post("dana@whitfield.example");
        for (int i = 0; i < 20; i++) {
            room.sendDue();
            room.clock.advance(Duration.ofMinutes(30));
        }
        Outbox.Delivery parked = room.deliveries(Outbox.State.PARKED).get(0);
        assertThat(parked.attempts()).isEqualTo(12);
        assertThat(parked.cause()).startsWith("TIMEOUT");
        assertThat(room.notifications.deliveries().sendAgain(room.staff, parked.ref()))
                .isTrue();
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(1);
    }

    @Test
    @DisplayName("a refused message is parked at once, the next one leaves (P50)")
    void refusedIsParked() {
        room.mailer.failNext(Kind.REJECTED);
        post("nobody@whitfield.example");
        room.clock.advance(Duration.ofMillis(1));
        post("dana@whitfield.example");
        room.sendDue();
        assertThat(room.deliveries(Outbox.State.PARKED)).hasSize(1);
        assertThat(room.mailer.sent()).hasSize(1);
    }

    @Test
    @DisplayName("causes name no address, number or link (P67)")
    void causesHoldNoPersons() {
        String cause = Causes.of(new PortalAdapterException(
                Kind.REJECTED,
                "550 dana@whitfield.example or +44 7700 900123 unknown https://x.example/a/" + "A".repeat(43)));
        assertThat(cause).startsWith("REJECTED: 550").doesNotContain("dana", "7700", "AAAA", "x.example");
        assertThat(Causes.of(new IllegalStateException("dana@whitfield.example")))
                .isEqualTo("failed unexpectedly: IllegalStateException");
    }

    @Test
    @DisplayName("a message that makes the mailer break in any way does not stop the others (P49)")
    void errorsStopNothing() {
        Mailer breaking = mail -> {
            if (mail.recipient().value().startsWith("error")) {
                throw new StackOverflowError();
            }
            room.mailer.send(mail);
        };
        OutboxWorker worker = worker(breaking);
        post("error@whitfield.example");
        post("dana@whitfield.example");
        worker.sendDue();
        assertThat(room.mailer.sent()).hasSize(1);
        assertThat(room.deliveries(Outbox.State.WAITING))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.cause()).contains("StackOverflowError"));
    }

    @Test
    @DisplayName("work that breaks in any way is tried again, and neither stops the others nor the worker (P49)")
    void brokenWorkStopsNothing() {
        PortalParts parts = room.parts;
        Dispatch breaking = new Dispatch(parts, new ProviderLook(parts), newLinks(), (at, errand) -> {
            throw new StackOverflowError();
        });
        OutboxWorker worker = new OutboxWorker(parts, postbox, breaking, new Random(3));
        postbox.errand(room.provider.ref(), new AccountErrand(AccountErrand.Kind.RESET, "dana", "nonce"));
        room.clock.advance(Duration.ofMillis(1));
        post("dana@whitfield.example");
        worker.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> room.mailer.sent().size() == 1);
        worker.close();
        assertThat(room.deliveries(Outbox.State.WAITING))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.cause()).contains("StackOverflowError"));
    }

    @Test
    @DisplayName("without a mailer a mail is parked with that reason (P50)")
    void withoutMailer() {
        PortalParts.Services none = new PortalParts.Services(Optional.empty(), Optional.empty(), Optional.empty());
        OutboxWorker worker = worker(none);
        post("dana@whitfield.example");
        worker.sendDue();
        assertThat(room.deliveries(Outbox.State.PARKED)).singleElement().satisfies(parked -> assertThat(parked.cause())
                .contains("no mailer is plugged in"));
    }

    @Test
    @DisplayName("a message sealed with another secret is parked, not sent (P13)")
    void alteredContentIsParked() {
        room.store.outbox().add(List.of(anOutboxMessage(room.provider.ref()).build()));
        room.clock.advance(Duration.ofDays(400));
        room.sendDue();
        assertThat(room.deliveries(Outbox.State.PARKED)).singleElement().satisfies(parked -> assertThat(parked.cause())
                .startsWith("cannot be opened"));
    }

    @Test
    @DisplayName("one recipient gets at most 20 messages of a provider within an hour; more are parked (P52)")
    void cappedPerRecipient() {
        for (int i = 0; i < 22; i++) {
            post(i % 2 == 0 ? "dana@whitfield.example" : "DANA@whitfield.example");
        }
        post("lee@whitfield.example");
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(21);
        assertThat(room.deliveries(Outbox.State.PARKED)).hasSize(2).allSatisfy(parked -> assertThat(parked.cause())
                .contains("more than 20 messages"));
        room.clock.advance(Duration.ofHours(1));
        post("dana@whitfield.example");
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(22);
    }

    @Test
    @DisplayName("64 workers at once send each message exactly once (P47)")
    void manyWorkers() throws Exception {
        for (int i = 0; i < 500; i++) {
            post("person" + i + "@whitfield.example");
        }
        ExecutorService threads = Executors.newFixedThreadPool(64);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> workers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            OutboxWorker worker = worker(room.parts.services());
            workers.add(threads.submit(() -> {
                start.await();
                return worker.sendDue();
            }));
        }
        start.countDown();
        int claimed = 0;
        for (Future<Integer> worker : workers) {
            claimed += worker.get();
        }
        threads.shutdown();
        assertThat(claimed).isEqualTo(500);
        assertThat(room.mailer.sent()).hasSize(500);
        assertThat(new HashSet<>(
                        room.mailer.sent().stream().map(Mail::messageId).toList()))
                .hasSize(500);
    }

    @Test
    @DisplayName("a dead worker's message is taken over, and its late word is refused (P48)")
    void deadWorkerIsReplaced() {
        post("dana@whitfield.example");
        Outbox outbox = room.store.outbox();
        Outbox.Claimed dead =
                outbox.claim(room.clock.instant(), Duration.ofSeconds(60), 1).get(0);
        assertThat(room.sendDue()).isZero();
        room.clock.advance(Duration.ofSeconds(61));
        assertThat(room.sendDue()).isEqualTo(1);
        assertThat(room.mailer.sent()).hasSize(1);
        assertThat(outbox.settle(dead, new Outbox.Settlement.RetryAt(room.clock.instant(), ""), room.clock.instant()))
                .isFalse();
    }

    @Test
    @DisplayName("close to the end of its lease a worker gives messages back instead of sending them twice (P48)")
    void slowWorkersGiveBack() {
        Mailer slow = mail -> {
            room.clock.advance(Duration.ofSeconds(40));
            room.mailer.send(mail);
        };
        post("dana@whitfield.example");
        post("lee@whitfield.example");
        OutboxWorker worker = worker(slow);
        worker.sendDue();
        assertThat(room.mailer.sent()).hasSize(1);
        assertThat(room.deliveries(Outbox.State.WAITING))
                .extracting(Outbox.Delivery::attempts)
                .containsExactly(0);
        worker.sendDue();
        assertThat(room.mailer.sent()).hasSize(2);
    }

    @Test
    @DisplayName("a started worker is woken by a commit, and stops within five seconds with all its threads (P62)")
    void startsAndStops() {
        OutboxWorker worker = worker(room.parts.services());
        worker.start();
        worker.start();
        post("dana@whitfield.example");
        await().atMost(Duration.ofSeconds(10)).until(() -> room.mailer.sent().size() == 1);
        worker.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("repair-portal-outbox") && thread.isAlive());
    }

    @Test
    @DisplayName(
            "what is being sent while the portal stops is not interrupted and leaves, what comes after it stays (P48, P62)")
    void stopsGently() {
        AtomicReference<OutboxWorker> stopping = new AtomicReference<>();
        List<Boolean> interrupted = new CopyOnWriteArrayList<>();
        Mailer slow = mail -> {
            Thread closing = new Thread(() -> stopping.get().close());
            closing.start();
            await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
            interrupted.add(Thread.currentThread().isInterrupted());
        };
        OutboxWorker worker = worker(new PortalParts.Services(Optional.of(slow), Optional.empty(), Optional.empty()));
        stopping.set(worker);
        post("first@whitfield.example");
        post("second@whitfield.example");
        worker.start();
        await().until(() -> room.deliveries(Outbox.State.SENT).size() == 1);
        assertThat(interrupted).containsExactly(false);
        worker.close();
        assertThat(room.deliveries(Outbox.State.SENT)).hasSize(1);
    }

    @Test
    @DisplayName("while the database is away the worker waits and goes on when it is back (P49)")
    void databaseOutageHeals() {
        List<String> outages = Collections.synchronizedList(new ArrayList<>(List.of("first", "second")));
        InMemoryPortalStore memory = new InMemoryPortalStore();
        PostRoom fragile = new PostRoom(new FragileStore(memory, outages), host -> host, PostRoom.standard());
        Postbox box = new Postbox(fragile.parts);
        OutboxWorker worker = new OutboxWorker(
                fragile.parts,
                box,
                new Dispatch(fragile.parts, new ProviderLook(fragile.parts), newLinks(), (at, errand) -> {}),
                new Random(1));
        box.mail(fragile.provider.ref(), MessageKind.FOLLOW_UP, content("dana@whitfield.example"));
        worker.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> fragile.mailer.sent().size() == 1);
        worker.close();
        assertThat(outages).isEmpty();
    }

    @Test
    @DisplayName("the provider's logo travels inside the mail; without one there is no picture at all (P34)")
    void logoInside() {
        assertThat(LetterHtml.withLogo("<tr>" + LetterHtml.LOGO_PLACE + "</tr>", true))
                .contains("cid:logo")
                .doesNotContain("http");
        assertThat(LetterHtml.withLogo("<tr>" + LetterHtml.LOGO_PLACE + "</tr>", false))
                .isEqualTo("<tr></tr>");
        assertThat(aProvider("x").build().branding().logoVersion()).isEmpty();
    }

    private OutboxWorker worker(Mailer mailer) {
        return worker(new PortalParts.Services(Optional.of(mailer), Optional.of(room.texts), Optional.empty()));
    }

    private OutboxWorker worker(PortalParts.Services services) {
        PortalParts parts = new PortalParts(
                room.parts.host(),
                room.store,
                room.clock,
                room.parts.secrets(),
                room.parts.publicUrl(),
                room.parts.linkTokens(),
                services);
        ProviderLook look = new ProviderLook(parts);
        return new OutboxWorker(
                parts, postbox, new Dispatch(parts, look, newLinks(), (at, errand) -> {}), new Random(3));
    }

    private LinkNoticePosts newLinks() {
        return (LinkNoticePosts) room.notifications.linkNotices();
    }

    private OutboxRef post(String address) {
        return postbox.mail(room.provider.ref(), MessageKind.FOLLOW_UP, content(address));
    }

    private static MailContent content(String address) {
        return new MailContent(
                "Acme Repairs",
                new EmailAddress(address),
                Optional.empty(),
                new Mail.Body("A subject", "A text", "<p>A text</p>"));
    }
}
