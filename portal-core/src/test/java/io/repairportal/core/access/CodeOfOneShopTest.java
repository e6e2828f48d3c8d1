package io.repairportal.core.access;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aMembership;
import static io.repairportal.testkit.fixture.Fixtures.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.internal.Secrets;
import io.repairportal.core.proposal.DetailsOutcome;
import io.repairportal.core.proposal.DetailsPage;
import io.repairportal.core.signin.CodeChallenge;
import io.repairportal.spi.access.AccountSession;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.proposal.Details;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A session that a code of one shop opened")
class CodeOfOneShopTest {
    private static final PersonRef DANA = new PersonRef("dana");
    private static final EmailAddress NEXT = new EmailAddress("dana@new.example");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{3}) ?(\\d{3})\\b");

    private final PeopleRoom room = new PeopleRoom();
    private SessionToken ownSession;
    private SessionToken ofTheCode;

    @BeforeEach
    void signIn() {
        GiveAccess wish = room.wish(room.dana);
        Membership here = room.given(new GiveAccess(
                wish.customer(), wish.contact(), wish.email(), Optional.of(PeopleRoom.EVERYTHING), true, "Dana"));
        ownSession = room.signIn(here, DANA.value());
        ofTheCode = open(
                "c",
                aSession(DANA)
                        .onlyAt(room.acme.ref())
                        .startedAt(room.clock.instant())
                        .build());
    }

    @Test
    @DisplayName(
            "changes nothing of a person who is at another shop as well: no address, name or language (A8, A20, P1)")
    void changesNothingOfThePerson() {
        isElsewhereAsWell();
        Person before = person();
        MemberViewer viewer = viewer(ofTheCode);

        CodeChallenge challenge = room.portal.addressProof().begin(viewer, NEXT);
        room.sendDue();
        DetailsOutcome renamed = room.portal.ownDetails().change(viewer, renamed(viewer));
        room.portal.ownDetails().speak(signedIn(ofTheCode), Locale.FRENCH);

        assertThat(room.mailer.sent()).noneMatch(mail -> mail.recipient().equals(NEXT));
        assertThat(room.portal.addressProof().finish(viewer, challenge, "123456", Optional.of(ofTheCode)))
                .isEqualTo(DetailsOutcome.NOT_ALLOWED);
        assertThat(renamed).isNotEqualTo(DetailsOutcome.CHANGED);
        assertThat(person()).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "shows only what this shop's membership holds: not the name, address or language of the person elsewhere"
                    + " (A8, P1)")
    void showsOnlyWhatTheShopHolds() {
        isElsewhereAsWell();
        Person elsewhere =
                person().with(new Contact.PersonName("Elsewhere", "Known")).with(Locale.FRENCH);
        room.store.people().saveIfUnchanged(elsewhere);
        String label = room.store.memberships().ofPerson(DANA).stream()
                .filter(held -> held.customer().equals(room.dana.ref()))
                .map(held -> held.holder().label())
                .findFirst()
                .orElseThrow();

        SignedIn who = signedIn(ofTheCode);
        Details details =
                room.portal.ownDetails().of(viewer(ofTheCode)).orElseThrow().details();

        assertThat(who.name()).isEqualTo(label);
        assertThat(viewer(ofTheCode).displayName()).isEqualTo(label);
        assertThat(who.language()).isEmpty();
        assertThat(details.language()).isEmpty();
        assertThat(details.toString()).doesNotContain("Elsewhere").doesNotContain("people.example");
        assertThat(copy(who)).doesNotContain("Elsewhere").doesNotContain("people.example");
        assertThat(signedIn(ownSession).name()).isEqualTo("Elsewhere Known");
    }

    @Test
    @DisplayName("ends no session elsewhere when it has the person erased at its shop (A8, O4)")
    void erasesHereOnly() {
        isElsewhereAsWell();

        room.portal.erasure().erase(signedIn(ofTheCode), Optional.empty());

        assertThat(room.admit(ownSession, room.other).signedIn()).isPresent();
        assertThat(room.store.memberships().ofPerson(DANA)).hasSize(1);
    }

    @Test
    @DisplayName("sees and ends only sessions of its kind while the person is at another shop as well (A8, A19)")
    void leavesOtherSessionsAlone() {
        isElsewhereAsWell();
        var sessions = room.portal.sessions();
        SignedIn who = signedIn(ofTheCode);

        assertThat(sessions.list(who, ofTheCode)).hasSize(1);
        assertThat(sessions.endOthers(who, ofTheCode)).isZero();
        assertThat(sessions.end(who, ofTheCode, Secrets.sessionHash(ownSession.value())))
                .isFalse();
        sessions.endAll(who, ofTheCode);

        assertThat(room.admit(ownSession).signedIn()).isPresent();
        assertThat(room.admit(ofTheCode).signedIn()).isEmpty();
    }

    @Test
    @DisplayName("is as good as any other for a person who is at this shop only (A8, A20)")
    void actsForWhoIsHereOnly() {
        MemberViewer viewer = viewer(ofTheCode);

        assertThat(room.portal.ownDetails().change(viewer, renamed(viewer))).isEqualTo(DetailsOutcome.CHANGED);
        assertThat(room.portal.sessions().list(signedIn(ofTheCode), ofTheCode)).hasSize(2);
        assertThat(move(viewer)).isEqualTo(DetailsOutcome.CHANGED);

        assertThat(person().reach().email()).contains(NEXT);
    }

    private DetailsOutcome move(MemberViewer viewer) {
        CodeChallenge challenge = room.portal.addressProof().begin(viewer, NEXT);
        room.sendDue();
        String mail = room.mailer.sent().stream()
                .filter(sent -> sent.recipient().equals(NEXT))
                .map(sent -> sent.body().text())
                .reduce("", String::concat);
        Matcher code = CODE.matcher(mail);
        assertThat(code.find()).as(mail).isTrue();
        return room.portal
                .addressProof()
                .finish(viewer, challenge, code.group(1) + code.group(2), Optional.of(ofTheCode));
    }

    private String copy(SignedIn who) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        StringBuilder words = new StringBuilder();
        try {
            room.portal
                    .personalCopies()
                    .of(who, Optional.empty(), ofTheCode, Locale.ENGLISH)
                    .orElseThrow()
                    .writeTo(zip);
            ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()));
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                words.append(entry.getName()).append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words.toString();
    }

    private void isElsewhereAsWell() {
        Membership there = aMembership(aCustomer(room.other).build().ref())
                .heldBy(DANA.value())
                .build();
        room.store.memberships().saveIfUnchanged(there);
    }

    private Details renamed(MemberViewer viewer) {
        DetailsPage page = room.portal.ownDetails().of(viewer).orElseThrow();
        Details now = page.details();
        return new Details(
                new Contact.PersonName("Renamed", "Elsewhere"),
                now.companyName(),
                now.email(),
                now.phones(),
                now.address(),
                now.language());
    }

    private Person person() {
        return room.store.people().find(DANA).orElseThrow();
    }

    private MemberViewer viewer(SessionToken session) {
        return room.admit(session).member().orElseThrow();
    }

    private SignedIn signedIn(SessionToken session) {
        return room.admit(session).signedIn().orElseThrow();
    }

    private SessionToken open(String name, AccountSession session) {
        SessionToken token = new SessionToken(name.repeat(43));
        room.store.accountSessions().open(Secrets.sessionHash(token.value()), Optional.empty(), session);
        return token;
    }
}
