package io.repairportal.core.signin;

import io.repairportal.core.access.SignedIn;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether somebody who stays signed in for a month has shown of late that it is still she (A19): asked for before address, people or
 * password are changed. Proving it begins a new session in place of the old one (P19). Safe for use by many threads.
 */
public final class FreshProof {
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final PortalParts parts;
    private final AccountSignIn signIn;

    FreshProof(PortalParts parts, AccountSignIn signIn) {
        this.parts = parts;
        this.signIn = signIn;
    }

    /** Returns whether nothing must be proven: the session ends by itself within hours, or has begun a short while ago. */
    public boolean isFresh(SignedIn who) {
        return !who.kept()
                || parts.clock()
                        .instant()
                        .isBefore(who.session().times().startedAt().plus(FRESH));
    }

    /** Takes the password again. */
    public SignInOutcome byPassword(ProviderRef provider, SignedIn who, String password, Circumstances circumstances) {
        return signIn.proveAgain(provider, who, password, circumstances);
    }

    /** Has a code sent to the proven address or number of the person; returns what the form of the code carries. */
    public CodeChallenge sendCode(ProviderRef provider, SignedIn who, String caller) {
        return signIn.requestCode(provider, nameOf(provider, who), caller);
    }

    /** Takes the code; one that was sent to somebody else is wrong. */
    public SignInOutcome byCode(ProviderRef provider, SignedIn who, CodeAttempt attempt, Circumstances circumstances) {
        boolean hers = parts.store()
                .oneTimeKeys()
                .find(
                        KeyPurpose.SIGN_IN_CODE,
                        Secrets.keyHash(
                                KeyPurpose.SIGN_IN_CODE, attempt.challenge().value()))
                .filter(key -> key.subject().ref().equals(who.person().value()))
                .isPresent();
        return hers
                ? signIn.byCode(provider, attempt.challenge(), attempt.code(), circumstances)
                : new SignInOutcome.Wrong();
    }

    /**
     * A code that somebody read and typed.
     *
     * @param challenge which code
     * @param code the code
     */
    public record CodeAttempt(CodeChallenge challenge, String code) {}

    private String nameOf(ProviderRef provider, SignedIn who) {
        Optional<String> name = parts.store().memberships().ofPerson(who.person()).stream()
                .filter(held -> held.customer().provider().equals(provider))
                .map(Membership::holder)
                .map(holder -> holder.userName().value())
                .findFirst();
        return name.or(() -> parts.store()
                        .people()
                        .find(who.person())
                        .map(Person::reach)
                        .flatMap(reach -> reach.email())
                        .map(address -> address.value()))
                .orElse("");
    }
}
