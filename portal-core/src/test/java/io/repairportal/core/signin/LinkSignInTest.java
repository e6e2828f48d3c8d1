package io.repairportal.core.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.Shopfloor;
import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.LinkToken;
import io.repairportal.core.access.LinkViewer;
import io.repairportal.core.access.SessionToken;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.Keys;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in by an access link")
class LinkSignInTest {
    private final Shopfloor floor = new Shopfloor();
    private final LinkSignIn signIn = floor.portal.linkSignIn();

    @BeforeEach
    void sendLink() {
        floor.link(link -> link.to(LinkTab.PHOTOS));
    }

    @Test
    @DisplayName(
            "the right last name opens exactly that work order, at the tab of the link, for 24 hours (A2, A6, A19)")
    void rightAnswerOpens() {
        SessionToken session = opened(answer("whitfield"));
        List<LinkViewer> links = floor.admit(Optional.of(session)).links();
        assertThat(links).singleElement().satisfies(viewer -> {
            assertThat(viewer.grant().target().workOrder()).isEqualTo(floor.workOrder.ref());
            assertThat(viewer.grant().target().tab()).isEqualTo(LinkTab.PHOTOS);
            assertThat(viewer.via()).isEqualTo("by link sent to d…@whitfield.example");
        });
        floor.clock.advance(Duration.ofHours(24));
        assertThat(floor.admit(Optional.of(session)).links()).isEmpty();
    }

    @Test
    @DisplayName("looking any number of times changes nothing and signs nobody in (A3, P14)")
    void lookingChangesNothing() {
        List<?> before = floor.store.keys().ofWorkOrder(floor.provider.ref(), floor.workOrder.ref());
        for (int i = 0; i < 50; i++) {
            assertThat(look(Shopfloor.TOKEN)).isInstanceOf(LinkDoor.Ask.class);
        }
        assertThat(floor.store.keys().ofWorkOrder(floor.provider.ref(), floor.workOrder.ref()))
                .isEqualTo(before);
    }

    @Test
    @DisplayName("each different wrong answer counts once, blank is no try, two tries left are said (A2, A3)")
    void wrongAnswersCountOnce() {
        assertThat(answer("Smith")).isEqualTo(new LinkAnswer.Wrong(4));
        assertThat(answer("SMITH")).isEqualTo(new LinkAnswer.Wrong(4));
        assertThat(answer("  ")).isEqualTo(new LinkAnswer.Blank());
        assertThat(answer("...")).isEqualTo(new LinkAnswer.Blank());
        assertThat(answer("Jones")).isEqualTo(new LinkAnswer.Wrong(3));
        assertThat(answer("Brown")).isEqualTo(new LinkAnswer.Wrong(2));
        assertThat(look(Shopfloor.TOKEN)).isEqualTo(new LinkDoor.Ask(OptionalInt.of(2)));
    }

    @Test
    @DisplayName("after five the link pauses for 15 minutes, even for the right answer (A3)")
    void pausesAfterFive() {
        guess(0, 4);
        assertThat(answer("guess 4")).isEqualTo(new LinkAnswer.NotWorking());
        assertThat(answer("Whitfield")).isEqualTo(new LinkAnswer.NotWorking());
        assertThat(look(Shopfloor.TOKEN)).isEqualTo(new LinkDoor.NotWorking());
        floor.clock.advance(Duration.ofMinutes(15));
        assertThat(answer("Whitfield")).isInstanceOf(LinkAnswer.Opened.class);
    }

    @Test
    @DisplayName("after fifteen it is suspended for good (A3)")
    void suspendedAfterFifteen() {
        for (int round = 0; round < 3; round++) {
            guess(round * 5, round * 5 + 5);
            floor.clock.advance(Duration.ofMinutes(15));
        }
        assertThat(answer("Whitfield")).isEqualTo(new LinkAnswer.NotWorking());
    }

    @Test
    @DisplayName("a right answer forgets the wrong ones (A3)")
    void rightAnswerResets() {
        guess(0, 4);
        opened(answer("Whitfield"));
        assertThat(answer("guess 9")).isEqualTo(new LinkAnswer.Wrong(4));
    }

    @Test
    @DisplayName("unknown, foreign, expired, revoked and hidden links all look the same (A4, A5)")
    void allLookTheSame() {
        LinkDoor none = new LinkDoor.NotWorking();
        assertThat(look(new LinkToken("B".repeat(43)))).isEqualTo(none);
        Admitted other = floor.admit(Optional.empty());
        assertThat(signIn.look(new ProviderRef("other"), Shopfloor.TOKEN, other))
                .isEqualTo(none);
        floor.change(publication -> publication.visible(false, floor.clock.instant()));
        assertThat(look(Shopfloor.TOKEN)).isEqualTo(none);
        assertThat(answer("Whitfield")).isEqualTo(new LinkAnswer.NotWorking());
        floor.change(publication -> publication.visible(true, floor.clock.instant()));
        assertThat(look(Shopfloor.TOKEN)).isInstanceOf(LinkDoor.Ask.class);
        floor.clock.advance(Duration.ofDays(366));
        assertThat(look(Shopfloor.TOKEN)).isEqualTo(none);
    }

    @Test
    @DisplayName("revoking ends the link and every session it opened at the next request (A5, P18)")
    void revokingEndsSessions() {
        SessionToken session = opened(answer("Whitfield"));
        floor.store
                .keys()
                .revoke(
                        floor.provider.ref(),
                        new Keys.Revocation.OfWorkOrder(floor.workOrder.ref()),
                        floor.clock.instant());
        assertThat(floor.admit(Optional.of(session)).links()).isEmpty();
        assertThat(look(Shopfloor.TOKEN)).isEqualTo(new LinkDoor.NotWorking());
    }

    @Test
    @DisplayName("a browser keeps what it could see, under a new session id; the old one is worth nothing (A6, P19)")
    void newSessionKeepsGrants() {
        SessionToken first = opened(answer("Whitfield"));
        SessionToken second =
                opened(signIn.answer(floor.provider.ref(), Shopfloor.TOKEN, "Whitfield", Optional.of(first)));
        assertThat(second).isNotEqualTo(first);
        assertThat(floor.admit(Optional.of(first)).links()).isEmpty();
        assertThat(floor.admit(Optional.of(second)).links()).hasSize(1);
        floor.portal.access().signOut(second);
        assertThat(floor.admit(Optional.of(second)).links()).isEmpty();
    }

    @Test
    @DisplayName("who may see the work order already skips the question (A6)")
    void skipsTheQuestion() {
        SessionToken session = opened(answer("Whitfield"));
        assertThat(signIn.look(floor.provider.ref(), Shopfloor.TOKEN, floor.admit(Optional.of(session))))
                .isInstanceOf(LinkDoor.AlreadyIn.class);
        floor.signedIn(new HostIdentity.Person(
                floor.customer.ref(), Optional.empty(), true, PermissionSet.all(), "Dana Whitfield"));
        assertThat(look(Shopfloor.TOKEN)).isInstanceOf(LinkDoor.AlreadyIn.class);
    }

    @Test
    @DisplayName("open mode asks nothing, and still only an answer opens (A17)")
    void openMode() {
        ProviderSettings open =
                ProviderSettings.standard().with(new ProviderSettings.LinkAccess(false, false, PermissionSet.all()));
        floor.store.settings().saveIfUnchanged(floor.provider.ref(), open);
        assertThat(look(Shopfloor.TOKEN)).isEqualTo(new LinkDoor.WithoutQuestion());
        assertThat(floor.admit(Optional.empty()).known()).isFalse();
        assertThat(answer("")).isInstanceOf(LinkAnswer.Opened.class);
    }

    @Test
    @DisplayName("64 parallel right answers each get a session, and the link one consistent state (P17)")
    void parallelRightAnswers() throws Exception {
        List<LinkAnswer> answers = inParallel(64, () -> answer("Whitfield"));
        assertThat(answers).allMatch(LinkAnswer.Opened.class::isInstance);
        assertThat(answers.stream().map(LinkSignInTest::opened).distinct()).hasSize(64);
        assertThat(floor.store
                        .keys()
                        .ofWorkOrder(floor.provider.ref(), floor.workOrder.ref())
                        .get(0)
                        .firstOpenedAt())
                .contains(floor.clock.instant());
    }

    @Test
    @DisplayName("parallel wrong answers are never counted beyond the pause (A3, P8)")
    void parallelWrongAnswers() throws Exception {
        List<Callable<LinkAnswer>> guesses = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String name = "guess " + i;
            guesses.add(() -> answer(name));
        }
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            pool.invokeAll(guesses);
        } finally {
            pool.shutdownNow();
        }
        assertThat(floor.store
                        .keys()
                        .ofWorkOrder(floor.provider.ref(), floor.workOrder.ref())
                        .get(0)
                        .guesses()
                        .wrongAnswers())
                .hasSize(5);
    }

    @Test
    @DisplayName("neither token nor session is stored in the clear (P13)")
    void onlyHashesAreStored() {
        SessionToken session = opened(answer("Whitfield"));
        assertThat(Secrets.linkHash(Shopfloor.TOKEN.value()).value()).isNotEqualTo(Shopfloor.TOKEN.value());
        assertThat(floor.store
                        .keys()
                        .ofWorkOrder(floor.provider.ref(), floor.workOrder.ref())
                        .toString())
                .doesNotContain(Shopfloor.TOKEN.value());
        assertThat(session.toString() + Shopfloor.TOKEN).doesNotContain(session.value(), Shopfloor.TOKEN.value());
    }

    private LinkDoor look(LinkToken token) {
        return signIn.look(floor.provider.ref(), token, floor.admit(Optional.empty()));
    }

    private LinkAnswer answer(String name) {
        return signIn.answer(floor.provider.ref(), Shopfloor.TOKEN, name, Optional.empty());
    }

    private void guess(int from, int to) {
        for (int i = from; i < to; i++) {
            answer("guess " + i);
        }
    }

    private static SessionToken opened(LinkAnswer answer) {
        assertThat(answer).isInstanceOf(LinkAnswer.Opened.class);
        return ((LinkAnswer.Opened) answer).session();
    }

    private static List<LinkAnswer> inParallel(int times, Callable<LinkAnswer> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<LinkAnswer>> futures = pool.invokeAll(Collections.nCopies(times, call));
            List<LinkAnswer> answers = new ArrayList<>();
            for (Future<LinkAnswer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
