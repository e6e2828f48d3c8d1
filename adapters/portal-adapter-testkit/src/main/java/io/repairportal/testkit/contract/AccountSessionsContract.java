package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.PRECISE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.contract.Cast.order;
import static io.repairportal.testkit.fixture.Fixtures.MORNING;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static io.repairportal.testkit.fixture.Fixtures.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.AccountAdmission;
import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.AccountSessions;
import io.repairportal.spi.access.Admission;
import io.repairportal.spi.access.Knock;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.workorder.WorkOrder;
import io.repairportal.testkit.fixture.LinkFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link io.repairportal.spi.access.AccountSessions} must do, and what an admission says of it. */
public abstract class AccountSessionsContract extends PortalStoreContract {
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final PersonRef PERSON = new PersonRef("P-1");
    private static final PersonRef OTHER = new PersonRef("P-2");
    private static final SessionHash SESSION = new SessionHash("session-1");
    private static final SessionHash NEXT = new SessionHash("session-2");

    private final WorkOrder order = order(DANA, "WO-1").build();

    /** For subclasses. */
    protected AccountSessionsContract() {}

    @Test
    @DisplayName("who is signed in comes back as she signed in, at every provider (A15, A19)")
    public final void remembersEverything() {
        store().people()
                .saveIfUnchanged(aPerson()
                        .named("Zoë", "O’Brien")
                        .reading(Locale.forLanguageTag("es"))
                        .build());
        AccountSession session = aSession(PERSON)
                .startedAt(PRECISE)
                .from("d".repeat(100))
                .onlyAt(ZENITH)
                .build();
        store().accountSessions().open(SESSION, Optional.empty(), session);

        for (ProviderRef provider : List.of(ACME, ZENITH)) {
            assertThat(account(SESSION, provider, PRECISE))
                    .contains(new AccountAdmission(
                            session,
                            new Contact.PersonName("Zoë", "O’Brien"),
                            Optional.of(Locale.forLanguageTag("es")),
                            List.of(),
                            Optional.empty()));
        }
        assertThat(account(NEXT, ACME, PRECISE)).isEmpty();
    }

    @Test
    @DisplayName("a session ends when it was not used for too long, and in any case at its end (A19)")
    public final void sessionsEnd() {
        person();
        AccountSession session = aSession(PERSON)
                .lasting(Duration.ofHours(2), Duration.ofHours(3))
                .build();
        store().accountSessions().open(SESSION, Optional.empty(), session);
        Instant idle = MORNING.plus(Duration.ofHours(2));
        Instant end = MORNING.plus(Duration.ofHours(3));

        assertThat(account(SESSION, ACME, idle.minus(MICRO))).isPresent();
        assertThat(account(SESSION, ACME, idle)).isEmpty();
        store().accountSessions().touch(SESSION, idle.minus(MICRO));
        assertThat(account(SESSION, ACME, idle))
                .map(found -> found.session().times().seenAt())
                .contains(idle.minus(MICRO));
        assertThat(account(SESSION, ACME, end.minus(MICRO))).isPresent();
        assertThat(account(SESSION, ACME, end)).isEmpty();
    }

    @Test
    @DisplayName("a session that has ended is not awakened by use, and never seen earlier than before (A19)")
    public final void touchesLivingSessions() {
        person();
        open(SESSION, Optional.empty(), PERSON);
        store().accountSessions().touch(SESSION, MORNING.plusSeconds(60));
        store().accountSessions().touch(SESSION, MORNING.plusSeconds(30));
        store().accountSessions().touch(NEXT, MORNING);
        Instant late = MORNING.plus(Duration.ofHours(3));
        store().accountSessions().touch(SESSION, late);

        assertThat(account(SESSION, ACME, late)).isEmpty();
        assertThat(account(SESSION, ACME, MORNING.plusSeconds(61)))
                .map(found -> found.session().times().seenAt())
                .contains(MORNING.plusSeconds(60));
    }

    @Test
    @DisplayName(
            "signing in keeps what links have opened; answering a link keeps who is signed in; the old id ends (A6, P19)")
    public final void carriesOver() {
        person();
        LinkFixture link = issued("link-1", order);
        store().admissions().open(SESSION, Optional.empty(), link.grantedAt(MORNING), MORNING);

        open(NEXT, Optional.of(SESSION), PERSON);
        assertThat(admit(SESSION, ACME, MORNING).grants()).isEmpty();
        assertThat(admit(NEXT, ACME, MORNING).grants()).containsExactly(link.grantedAt(MORNING));
        assertThat(account(NEXT, ACME, MORNING)).isPresent();

        SessionHash third = new SessionHash("session-3");
        LinkFixture second = issued("link-2", order(DANA, "WO-2").build());
        store().admissions().open(third, Optional.of(NEXT), second.grantedAt(MORNING), MORNING);
        assertThat(account(NEXT, ACME, MORNING)).isEmpty();
        assertThat(account(third, ACME, MORNING)).isPresent();
        assertThat(admit(third, ACME, MORNING).grants()).hasSize(2);
    }

    @Test
    @DisplayName("a person whose session is over is not carried into the next one (A19)")
    public final void theOverIsNotCarried() {
        person();
        open(SESSION, Optional.empty(), PERSON);
        Instant late = MORNING.plus(Duration.ofHours(3));

        store().admissions()
                .open(NEXT, Optional.of(SESSION), issued("link-1", order).grantedAt(late), late);

        assertThat(account(NEXT, ACME, late)).isEmpty();
        assertThat(account(NEXT, ACME, MORNING)).isEmpty();
    }

    @Test
    @DisplayName("signing out ends the person and the links of the browser (A6)")
    public final void signsOut() {
        person();
        open(SESSION, Optional.empty(), PERSON);
        store().admissions()
                .open(NEXT, Optional.of(SESSION), issued("link-1", order).grantedAt(MORNING), MORNING);

        store().admissions().end(NEXT);

        assertThat(account(NEXT, ACME, MORNING)).isEmpty();
        assertThat(admit(NEXT, ACME, MORNING).grants()).isEmpty();
    }

    @Test
    @DisplayName("the owner's living sessions are listed newest first, nobody else's (A19)")
    public final void listsSessions() {
        for (int number = 0; number < 3; number++) {
            store().accountSessions()
                    .open(
                            new SessionHash("s-" + number),
                            Optional.empty(),
                            aSession(PERSON)
                                    .startedAt(MORNING.plusSeconds(number))
                                    .build());
        }
        open(new SessionHash("theirs"), Optional.empty(), OTHER);
        store().accountSessions()
                .open(
                        new SessionHash("over"),
                        Optional.empty(),
                        aSession(PERSON)
                                .lasting(Duration.ofSeconds(2), Duration.ofHours(1))
                                .build());

        assertThat(store().accountSessions().ofPerson(PERSON, MORNING.plusSeconds(2)))
                .extracting(listed -> listed.hash().value())
                .containsExactly("s-2", "s-1", "s-0");
        assertThat(store().accountSessions()
                        .ofPerson(PERSON, MORNING.plusSeconds(2))
                        .get(0)
                        .session())
                .isEqualTo(aSession(PERSON).startedAt(MORNING.plusSeconds(2)).build());
    }

    @Test
    @DisplayName("one session is ended by its owner only, with the links it carries (A19)")
    public final void endsOne() {
        person();
        open(SESSION, Optional.empty(), PERSON);
        store().admissions()
                .open(NEXT, Optional.of(SESSION), issued("link-1", order).grantedAt(MORNING), MORNING);

        assertThat(end(new AccountSessions.Ending.One(OTHER, NEXT))).isZero();
        assertThat(account(NEXT, ACME, MORNING)).isPresent();
        assertThat(end(new AccountSessions.Ending.One(PERSON, NEXT))).isEqualTo(1);
        assertThat(end(new AccountSessions.Ending.One(PERSON, NEXT))).isZero();

        assertThat(account(NEXT, ACME, MORNING)).isEmpty();
        assertThat(admit(NEXT, ACME, MORNING).grants()).isEmpty();
    }

    @Test
    @DisplayName("signing out everywhere spares the session that asks, and everybody else's (A10, A19)")
    public final void endsAllBut() {
        person();
        store().people().saveIfUnchanged(aPerson().ref("P-2").withoutEmail().build());
        SessionHash theirs = new SessionHash("theirs");
        open(theirs, Optional.empty(), OTHER);
        for (int number = 0; number < 3; number++) {
            open(new SessionHash("s-" + number), Optional.empty(), PERSON);
        }

        assertThat(end(new AccountSessions.Ending.AllBut(PERSON, Optional.of(new SessionHash("s-1")))))
                .isEqualTo(2);
        assertThat(account(new SessionHash("s-1"), ACME, MORNING)).isPresent();
        assertThat(end(new AccountSessions.Ending.AllBut(PERSON, Optional.empty())))
                .isEqualTo(1);

        assertThat(store().accountSessions().ofPerson(PERSON, MORNING)).isEmpty();
        assertThat(account(theirs, ACME, MORNING)).isPresent();
    }

    @Test
    @DisplayName(
            "many who sign in from one browser at the same moment each get a session; one takes over its links (P17, P19)")
    public final void rotatesTogether() {
        store().admissions()
                .open(SESSION, Optional.empty(), issued("link-1", order).grantedAt(MORNING), MORNING);

        List<SessionHash> opened = Together.run(16, thread -> {
            SessionHash next = new SessionHash("next-" + thread);
            open(next, Optional.of(SESSION), PERSON);
            return next;
        });

        assertThat(store().accountSessions().ofPerson(PERSON, MORNING)).hasSize(16);
        assertThat(opened.stream()
                        .filter(next -> !admit(next, ACME, MORNING).grants().isEmpty()))
                .hasSize(1);
    }

    @Test
    @DisplayName("a session is forgotten when neither its person nor a link keeps it (P61)")
    public final void sweeps() {
        person();
        store().admissions()
                .open(SESSION, Optional.empty(), issued("link-1", order).grantedAt(MORNING), MORNING);
        store().accountSessions()
                .open(
                        NEXT,
                        Optional.of(SESSION),
                        aSession(PERSON)
                                .lasting(Duration.ofHours(30), Duration.ofHours(30))
                                .build());
        open(new SessionHash("short"), Optional.empty(), PERSON);

        assertThat(store().admissions().sweep(MORNING.plus(Duration.ofHours(2)).plus(MICRO), 10))
                .isEqualTo(1);
        assertThat(store().admissions().sweep(MORNING.plus(Duration.ofHours(29)), 10))
                .isZero();
        assertThat(account(NEXT, ACME, MORNING.plus(Duration.ofHours(29)))).isPresent();
        assertThat(store().admissions().sweep(MORNING.plus(Duration.ofHours(30)).plus(MICRO), 10))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("use keeps a session from being forgotten (A19)")
    public final void useKeepsIt() {
        person();
        open(SESSION, Optional.empty(), PERSON);
        store().accountSessions().touch(SESSION, MORNING.plus(Duration.ofHours(1)));

        assertThat(store().admissions().sweep(MORNING.plus(Duration.ofHours(2)).plus(MICRO), 10))
                .isZero();
        assertThat(account(SESSION, ACME, MORNING.plus(Duration.ofHours(2)))).isPresent();
    }

    private void person() {
        store().people().saveIfUnchanged(aPerson().build());
    }

    private LinkFixture issued(String hash, WorkOrder workOrder) {
        LinkFixture link = aLink(workOrder).hash(hash);
        store().keys().issue(ACME, List.of(link.build()));
        return link;
    }

    private void open(SessionHash session, Optional<SessionHash> previous, PersonRef person) {
        store().accountSessions().open(session, previous, aSession(person).build());
    }

    private int end(AccountSessions.Ending which) {
        return store().accountSessions().end(which);
    }

    private Admission admit(SessionHash session, ProviderRef provider, Instant now) {
        return store().admissions().admit(Knock.by(provider, Optional.of(session)), now);
    }

    private Optional<AccountAdmission> account(SessionHash session, ProviderRef provider, Instant now) {
        return admit(session, provider, now).account();
    }
}
