package io.repairportal.core.signin;

import io.repairportal.core.access.SignedIn;
import io.repairportal.core.internal.AccountKeys;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.OneTimeKeys.Use;
import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs people in by password or code (A7, A8, A21). Counters are asked before anything is compared; a name nobody has costs as much as one
 * that somebody has, and is answered alike (P8, P9). Safe for use by many threads and nodes.
 */
public final class AccountSignIn {
    private static final int LONGEST_NAME = 254;
    private static final int ROUNDS = 5;

    private final PortalParts parts;
    private final Optional<PasswordWork> work;
    private final SignInGuard guard;
    private final SignInDoor door;
    private final Logins logins;
    private final AccountNotices notices;

    AccountSignIn(PortalParts parts, SignInTools tools) {
        this.parts = parts;
        this.work = tools.work();
        this.guard = tools.guard();
        this.door = tools.door();
        this.logins = tools.logins();
        this.notices = tools.notices();
    }

    /** Returns whether people have passwords here; without a password hasher they sign in by code only. */
    public boolean hasPasswords() {
        return work.isPresent();
    }

    /** Signs somebody in who knows the password. */
    public SignInOutcome byPassword(ProviderRef provider, PasswordAttempt attempt, Circumstances circumstances) {
        if (attempt.name().length() > LONGEST_NAME || attempt.password().length() > Passwords.LONGEST) {
            return new SignInOutcome.Wrong();
        }
        Optional<Person> person = logins.person(provider, attempt.name());
        if (!guard.mayTry(provider, attempt.name(), person, circumstances)) {
            return new SignInOutcome.TooMany();
        }
        return compare(attempt.password(), person)
                .map(right -> right ? enter(provider, person.orElseThrow(), attempt, circumstances) : wrong())
                .orElseGet(SignInOutcome.TooMany::new);
    }

    /** Has a code sent to whoever this is, if anybody; returns what the form of the code carries (A21). */
    public CodeChallenge requestCode(ProviderRef provider, String nameOrAddress, String caller) {
        String nonce = parts.secrets().randomToken();
        ask(provider, new AccountErrand(AccountErrand.Kind.CODE, nameOrAddress, nonce), caller);
        return new CodeChallenge(nonce);
    }

    /** Signs somebody in who has read the code; each code takes five answers and works once. */
    public SignInOutcome byCode(
            ProviderRef provider, CodeChallenge challenge, String code, Circumstances circumstances) {
        KeyHash hash = Secrets.keyHash(KeyPurpose.SIGN_IN_CODE, challenge.value());
        Optional<OneTimeKey> key = AccountKeys.find(parts, provider, KeyPurpose.SIGN_IN_CODE, hash);
        Optional<Person> person = key.flatMap(found ->
                parts.store().people().find(new PersonRef(found.subject().ref())));
        // why one that nothing has: a code of another shop is left alone, and costs what an unknown one costs (P4, P9)
        KeyHash here = key.map(OneTimeKey::hash).orElseGet(() -> Secrets.keyHash(KeyPurpose.SIGN_IN_CODE, ""));
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Use use = parts.store().oneTimeKeys().use(KeyPurpose.SIGN_IN_CODE, here, Optional.of(answer(code)), now());
            return use == Use.USED && person.isPresent()
                    ? door.letIn(provider, person.get(), SignInDoor.Proof.CODE, circumstances)
                    : wrong();
        });
    }

    /** Signs somebody in with the code that the shop handed over; the session reaches this provider only (A8). */
    public SignInOutcome byHandedOverCode(ProviderRef provider, String name, String code, Circumstances circumstances) {
        if (!guard.mayTry(provider, name, Optional.empty(), circumstances)) {
            return new SignInOutcome.TooMany();
        }
        Optional<Membership> membership = logins.membership(provider, name);
        Optional<OneTimeKey> key = membership.flatMap(held -> handedOver(provider, held));
        if (key.isEmpty()) {
            return wrong();
        }
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Use use = parts.store()
                    .oneTimeKeys()
                    .use(KeyPurpose.HANDED_OVER_CODE, key.get().hash(), Optional.of(answer(code)), now());
            return use == Use.USED
                    ? door.letIn(
                            provider,
                            logins.holder(membership.orElseThrow()),
                            SignInDoor.Proof.HANDED_OVER,
                            circumstances)
                    : wrong();
        });
    }

    /** Takes the password of somebody who is in already, so that the session counts as freshly proven (A19). */
    public SignInOutcome proveAgain(ProviderRef provider, SignedIn who, String password, Circumstances circumstances) {
        Optional<Person> person = parts.store().people().find(who.person());
        if (!guard.mayTry(provider, who.person().value(), person, circumstances)) {
            return new SignInOutcome.TooMany();
        }
        return compare(password, person)
                .map(right -> right ? letIn(provider, person.orElseThrow(), Optional.empty(), circumstances) : wrong())
                .orElseGet(SignInOutcome.TooMany::new);
    }

    private void ask(ProviderRef provider, AccountErrand errand, String caller) {
        boolean sensible = !errand.who().isBlank() && errand.who().length() <= LONGEST_NAME;
        if (sensible && guard.mayAsk(provider, errand.kind(), errand.who(), caller)) {
            notices.later(provider, errand);
        }
    }

    private Optional<Boolean> compare(String password, Optional<Person> person) {
        if (work.isEmpty()) {
            return Optional.of(false);
        }
        Optional<PasswordHash> known = person.flatMap(Person::password);
        // why a dummy: whoever does not exist costs as much as who does (P9)
        return known.or(() -> work.get().dummy())
                .flatMap(hash -> work.get().matches(password, hash))
                .map(right -> right && known.isPresent());
    }

    private SignInOutcome enter(
            ProviderRef provider, Person person, PasswordAttempt attempt, Circumstances circumstances) {
        Optional<PasswordHash> stronger = work.filter(
                        hasher -> hasher.isOutdated(person.password().orElseThrow()))
                .flatMap(hasher -> hasher.hash(attempt.password()));
        return letIn(provider, person, stronger, circumstances);
    }

    private SignInOutcome letIn(
            ProviderRef provider, Person compared, Optional<PasswordHash> stronger, Circumstances circumstances) {
        return parts.store().unitOfWork().inTransaction(transaction -> stillHers(compared, stronger)
                .map(person -> door.letIn(provider, person, SignInDoor.Proof.PASSWORD, circumstances))
                .orElseGet(AccountSignIn::wrong));
    }

    // why saved: a password that is changed while the old one is compared ends all sessions, this one as well (A10)
    private Optional<Person> stillHers(Person compared, Optional<PasswordHash> stronger) {
        Optional<Person> now = Optional.of(compared);
        for (int round = 0; round < ROUNDS && now.isPresent(); round++) {
            Person kept = stronger.map(now.get()::with).orElse(now.get());
            if (parts.store().people().saveIfUnchanged(kept) == Saved.SAVED) {
                return Optional.of(kept);
            }
            now = parts.store().people().find(compared.ref()).filter(found -> found.password()
                    .equals(compared.password()));
        }
        return Optional.empty();
    }

    private Optional<OneTimeKey> handedOver(ProviderRef provider, Membership membership) {
        OneTimeKey.Subject subject =
                new OneTimeKey.Subject(Optional.of(provider), membership.ref().value());
        // why not simply the newest: two may have been made in the same moment, and one of them was taken back
        return parts.store().oneTimeKeys().about(KeyPurpose.HANDED_OVER_CODE, subject).stream()
                .filter(key -> key.isUsable(now()))
                .findFirst();
    }

    private String answer(String code) {
        return CodeWords.answer(parts.secrets(), code);
    }

    private Instant now() {
        return parts.clock().instant();
    }

    private static SignInOutcome wrong() {
        return new SignInOutcome.Wrong();
    }
}
