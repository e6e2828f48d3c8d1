package io.repairportal.core.signin;

import io.repairportal.core.access.SignedIn;
import io.repairportal.core.internal.AccountKeys;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.AccountSessions;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.OneTimeKeys.Use;
import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sets and changes passwords (A9, A10). A change ends every other session of the person and is told to her. Safe for use by many threads
 * and nodes.
 */
public final class Passwords {
    /** No password is longer, in characters. */
    static final int LONGEST = 256;

    private static final int SHORTEST_OF_ADMINS = 15;

    private final PortalParts parts;
    private final SignInTools tools;
    private final Members members;
    private final PasswordRules rules = new PasswordRules();

    Passwords(PortalParts parts, SignInTools tools) {
        this.parts = parts;
        this.tools = tools;
        this.members = new Members(parts);
    }

    /** Has a link sent to whoever this is, if anybody, with which a new password can be set. Says nothing about whether there is anybody. */
    public void requestReset(ProviderRef provider, String nameOrAddress, String caller) {
        if (!nameOrAddress.isBlank()
                && nameOrAddress.length() <= 254
                && tools.guard().mayAsk(provider, AccountErrand.Kind.RESET, nameOrAddress, caller)) {
            String nonce = parts.secrets().randomToken();
            tools.notices().later(provider, new AccountErrand(AccountErrand.Kind.RESET, nameOrAddress, nonce));
        }
    }

    /** Returns whether the link of a reset can be used now, at this provider; changes nothing (P14). */
    public boolean isUsable(ProviderRef provider, ResetToken token) {
        return resetKey(provider, token)
                .filter(key -> key.isUsable(parts.clock().instant()))
                .isPresent();
    }

    /** Sets a new password; the link works once, at the provider that sent it, and a password that is refused does not use it up. */
    public PasswordOutcome reset(ProviderRef provider, ResetToken token, String password) {
        Optional<OneTimeKey> key = resetKey(provider, token)
                .filter(found -> found.isUsable(parts.clock().instant()));
        Optional<Person> person = key.flatMap(found ->
                parts.store().people().find(new PersonRef(found.subject().ref())));
        if (person.isEmpty()) {
            return new PasswordOutcome.NotNow();
        }
        return checked(provider, person.get(), password)
                .<PasswordOutcome>map(PasswordOutcome.Refused::new)
                .orElseGet(() -> setByReset(provider, key.orElseThrow(), person.get(), password));
    }

    /** Changes the password of somebody who is signed in and knows the old one; she goes on under a new session. */
    public PasswordOutcome change(
            ProviderRef provider, SignedIn who, ChangePassword passwords, Circumstances circumstances) {
        Optional<Person> found = parts.store().people().find(who.person());
        if (found.isEmpty()
                || !members.actsAsPerson(who.person(), who.session().only())
                || !tools.guard().mayTry(provider, who.person().value(), found, circumstances)) {
            return new PasswordOutcome.NotNow();
        }
        Person person = found.get();
        Optional<PasswordFlaw> flaw = checked(provider, person, passwords.next());
        if (flaw.isPresent()) {
            return new PasswordOutcome.Refused(flaw.get());
        }
        return knows(person, passwords.old())
                .map(right -> right ? setByOwner(provider, person, passwords.next(), circumstances) : wrongOld())
                .orElseGet(PasswordOutcome.NotNow::new);
    }

    /** Returns whether somebody who is signed in has a password; else she signs in by code only (A21). */
    public boolean has(SignedIn who) {
        return parts.store()
                .people()
                .find(who.person())
                .filter(person -> person.password().isPresent())
                .isPresent();
    }

    /** Returns how many characters a password of this person must have at least. */
    public int shortest(ProviderSettings settings, boolean managesPeople) {
        int customers = settings.accounts().shortestPassword();
        return managesPeople ? Math.max(SHORTEST_OF_ADMINS, customers) : customers;
    }

    /** Returns a password to offer beside the field. */
    public String suggestion() {
        return PasswordRules.suggestion(parts.secrets());
    }

    Optional<PasswordFlaw> flaw(String password, int shortest, List<String> names) {
        return rules.flaw(password, shortest, names);
    }

    Optional<PasswordHash> hash(String password) {
        return tools.work().flatMap(work -> work.hash(password));
    }

    boolean managesPeople(Membership membership) {
        return membership
                .grant()
                .rights()
                .flatMap(rights ->
                        parts.store().rights().find(membership.customer().provider(), rights))
                .filter(rights -> rights.permissions().has(Permission.PEOPLE_MANAGE))
                .isPresent();
    }

    private Optional<PasswordFlaw> checked(ProviderRef provider, Person person, String password) {
        List<Membership> memberships = parts.store().memberships().ofPerson(person.ref());
        boolean manages = memberships.stream().anyMatch(this::managesPeople);
        ProviderSettings settings = parts.store().settings().find(provider);
        List<String> names = Stream.of(
                        memberships.stream()
                                .map(held -> held.holder().userName().value()),
                        memberships.stream()
                                .map(held -> held.customer().provider().value()),
                        Stream.of(person.name().full(), person.name().family()),
                        person.reach().email().stream().map(address -> address.value()))
                .flatMap(part -> part)
                .toList();
        return flaw(password, shortest(settings, manages), names);
    }

    private Optional<Boolean> knows(Person person, String password) {
        return person.password().isEmpty()
                ? Optional.of(password.isEmpty())
                : tools.work()
                        .flatMap(
                                work -> work.matches(password, person.password().get()));
    }

    private PasswordOutcome setByReset(ProviderRef provider, OneTimeKey key, Person person, String password) {
        Optional<PasswordHash> hash = hash(password);
        if (hash.isEmpty()) {
            return new PasswordOutcome.NotNow();
        }
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Use use = parts.store()
                    .oneTimeKeys()
                    .use(
                            KeyPurpose.PASSWORD_RESET,
                            key.hash(),
                            Optional.empty(),
                            parts.clock().instant());
            if (use != Use.USED || !store(provider, person, hash.get(), "password.reset")) {
                transaction.setRollbackOnly();
                return new PasswordOutcome.NotNow();
            }
            return new PasswordOutcome.Changed(Optional.empty());
        });
    }

    private PasswordOutcome setByOwner(
            ProviderRef provider, Person person, String password, Circumstances circumstances) {
        Optional<PasswordHash> hash = hash(password);
        if (hash.isEmpty()) {
            return new PasswordOutcome.NotNow();
        }
        return parts.store().unitOfWork().inTransaction(transaction -> {
            if (!store(provider, person, hash.get(), "password.changed")) {
                transaction.setRollbackOnly();
                return new PasswordOutcome.NotNow();
            }
            // why after the others have ended: the session that goes on is a new one (P19)
            return new PasswordOutcome.Changed(
                    Optional.of(tools.door().begin(provider, person, SignInDoor.Proof.PASSWORD, circumstances)));
        });
    }

    private boolean store(ProviderRef provider, Person person, PasswordHash hash, String event) {
        if (parts.store().people().saveIfUnchanged(person.with(hash)) != Saved.SAVED) {
            return false;
        }
        parts.store().accountSessions().end(new AccountSessions.Ending.AllBut(person.ref(), Optional.empty()));
        AccountKeys.revoke(parts, person.ref());
        tools.notices().passwordChanged(person, provider);
        tools.audit()
                .record(provider, new Audit.Act(event, "person:" + person.ref(), "person:" + person.ref()), Map.of());
        return true;
    }

    private Optional<OneTimeKey> resetKey(ProviderRef provider, ResetToken token) {
        KeyHash hash = Secrets.keyHash(KeyPurpose.PASSWORD_RESET, token.value());
        return AccountKeys.find(parts, provider, KeyPurpose.PASSWORD_RESET, hash);
    }

    private static PasswordOutcome wrongOld() {
        return new PasswordOutcome.WrongOld();
    }
}
