package io.repairportal.core.proposal;

import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.SessionToken;
import io.repairportal.core.internal.AccountKeys;
import io.repairportal.core.internal.AskedMessages;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.core.signin.AccountNotices;
import io.repairportal.core.signin.CodeChallenge;
import io.repairportal.core.signin.CodeWords;
import io.repairportal.spi.access.AccountSessions;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.OneTimeKeys.Use;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.access.SessionHash;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.proposal.Details;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * Another mail address (A20): a code goes to the new one, and only whoever reads it there can enter it; the old one is told. Where the code
 * goes is sealed into the key, so that no form can change it. Safe for use by many threads and nodes.
 */
public final class AddressProof {
    private static final Duration CODE_LASTS = Duration.ofMinutes(30);
    private static final int TRIES = 5;
    private static final int PER_HOUR = 5;
    private static final String PURPOSE = "new-address";

    private final PortalParts parts;
    private final AccountNotices notices;
    private final OwnDetails details;
    private final AskedMessages limit;

    AddressProof(PortalParts parts, AccountNotices notices, OwnDetails details) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.notices = Objects.requireNonNull(notices, "notices");
        this.details = Objects.requireNonNull(details, "details");
        this.limit = new AskedMessages(parts);
    }

    /** Sends a code to the new address; returns what the form of the code carries. Says nothing about whether somebody has it already. */
    public CodeChallenge begin(MemberViewer viewer, EmailAddress wanted) {
        CodeChallenge challenge = new CodeChallenge(parts.secrets().randomToken());
        boolean may = details.of(viewer).filter(page -> page.may().herself()).isPresent();
        Optional<Person> person = person(viewer).filter(known -> may);
        if (person.isPresent()
                && maySend(person.get())
                && limit.mayLeave(viewer.provider(), MessageKind.ADDRESS_PROOF, wanted.folded())) {
            String code = CodeWords.digits(parts.secrets(), challenge.value());
            parts.store().unitOfWork().inTransaction(transaction -> {
                issue(person.get().ref(), challenge, code, wanted);
                notices.asked().addressProof(person.get(), viewer.provider(), wanted, code);
                return code;
            });
        }
        return challenge;
    }

    /**
     * Takes the code; then the login has the new address, every other session of the person ends as after a change of the password (A10), the
     * old address is told, and the shop hears of it.
     *
     * @param current the session that goes on
     */
    public DetailsOutcome finish(
            MemberViewer viewer, CodeChallenge challenge, String code, Optional<SessionToken> current) {
        Optional<Person> person = person(viewer);
        Optional<DetailsPage> page = details.of(viewer);
        if (person.isEmpty() || page.isEmpty() || !page.get().may().herself()) {
            return DetailsOutcome.NOT_ALLOWED;
        }
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<EmailAddress> proven = prove(person.get().ref(), challenge, code);
            if (proven.isEmpty()) {
                return DetailsOutcome.WRONG_CODE;
            }
            if (parts.store().people().saveIfUnchanged(moved(person.get(), proven.get())) != Saved.SAVED) {
                return DetailsOutcome.TAKEN;
            }
            AccountKeys.revoke(parts, person.get().ref());
            endOthers(person.get().ref(), current);
            person.get()
                    .reach()
                    .email()
                    .filter(old -> !old.folded().equals(proven.get().folded()))
                    .ifPresent(
                            old -> notices.addressChanged(moved(person.get(), proven.get()), viewer.provider(), old));
            Details now = page.get().details();
            return details.propose(viewer, now, now.with(proven.get()));
        });
    }

    private void endOthers(PersonRef person, Optional<SessionToken> current) {
        Optional<SessionHash> stays = current.map(token -> Secrets.sessionHash(token.value()));
        parts.store().accountSessions().end(new AccountSessions.Ending.AllBut(person, stays));
    }

    private Optional<Person> person(MemberViewer viewer) {
        return viewer.login().flatMap(login -> parts.store().people().find(login.person()));
    }

    private static Person moved(Person person, EmailAddress next) {
        return person.with(new Person.Reach(Optional.of(next), person.reach().mobile()));
    }

    private boolean maySend(Person person) {
        Instant hour = parts.clock().instant().truncatedTo(ChronoUnit.HOURS);
        String counter =
                "new-address:" + parts.secrets().keyed("counter", person.ref().value());
        return parts.store().counters().countUp(counter, hour, hour.plus(Duration.ofHours(2))) <= PER_HOUR;
    }

    private void issue(PersonRef person, CodeChallenge challenge, String code, EmailAddress wanted) {
        Instant now = parts.clock().instant();
        parts.store().oneTimeKeys().revoke(KeyPurpose.ADDRESS_PROOF, subject(person), now);
        parts.store()
                .oneTimeKeys()
                .issue(new OneTimeKey(
                        hash(challenge),
                        KeyPurpose.ADDRESS_PROOF,
                        subject(person),
                        Optional.of(new OneTimeKey.Secret(CodeWords.answer(parts.secrets(), code), TRIES)),
                        parts.secrets().seal(PURPOSE, wanted.value()),
                        OneTimeKey.Life.between(now, now.plus(CODE_LASTS))));
    }

    private Optional<EmailAddress> prove(PersonRef person, CodeChallenge challenge, String code) {
        Optional<OneTimeKey> key = parts.store()
                .oneTimeKeys()
                .find(KeyPurpose.ADDRESS_PROOF, hash(challenge))
                .filter(found -> found.subject().equals(subject(person)));
        Optional<String> typed = Optional.of(CodeWords.answer(parts.secrets(), code));
        return key.filter(found -> parts.store()
                                .oneTimeKeys()
                                .use(
                                        KeyPurpose.ADDRESS_PROOF,
                                        found.hash(),
                                        typed,
                                        parts.clock().instant())
                        == Use.USED)
                .map(found -> new EmailAddress(parts.secrets().unseal(PURPOSE, found.details())));
    }

    private static OneTimeKey.Subject subject(PersonRef person) {
        return new OneTimeKey.Subject(Optional.empty(), person.value());
    }

    private static KeyHash hash(CodeChallenge challenge) {
        return Secrets.keyHash(KeyPurpose.ADDRESS_PROOF, challenge.value());
    }
}
