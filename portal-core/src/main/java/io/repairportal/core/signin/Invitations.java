package io.repairportal.core.signin;

import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.OneTimeKeys.Use;
import io.repairportal.spi.access.PasswordHash;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accepts invitations (A8, A15). Looking changes nothing; accepting is one atomic step, so that an invitation makes one login however many
 * try at once (P17); a password that is refused does not use it up. Safe for use by many threads and nodes.
 */
public final class Invitations {
    private final PortalParts parts;
    private final SignInTools tools;
    private final Passwords passwords;
    private final InvitationKeys keys;

    Invitations(PortalParts parts, SignInTools tools, Passwords passwords) {
        this.parts = parts;
        this.tools = tools;
        this.passwords = passwords;
        this.keys = new InvitationKeys(parts);
    }

    /** Returns what stands behind an invitation; changes nothing, signs nobody in (P14). */
    public InvitationDoor look(ProviderRef provider, InviteToken token, Admitted admitted) {
        Optional<Membership> invited = usable(provider, token).map(Invited::membership);
        if (invited.isEmpty()) {
            return new InvitationDoor.NotUsable();
        }
        String customer = invited.get().holder().label();
        Optional<SignedIn> signedIn = admitted.signedIn();
        if (signedIn.isPresent()) {
            return new InvitationDoor.Join(customer, signedIn.get().name());
        }
        if (owner(invited.get()).isPresent()) {
            return new InvitationDoor.SignInFirst(customer);
        }
        ProviderSettings settings = parts.store().settings().find(provider);
        return new InvitationDoor.SetUp(
                customer,
                invited.get().holder().userName().value(),
                passwords.shortest(settings, managesPeople(invited.get())));
    }

    /** Sets up a login and signs the person in. */
    public AcceptOutcome accept(ProviderRef provider, InviteToken token, Accept accept, Circumstances circumstances) {
        Optional<Invited> invited = usable(provider, token);
        if (invited.isEmpty() || owner(invited.get().membership()).isPresent()) {
            return new AcceptOutcome.NotUsable();
        }
        Optional<PasswordFlaw> flaw = flaw(provider, invited.get().membership(), accept);
        if (flaw.isPresent()) {
            return new AcceptOutcome.Refused(flaw.get());
        }
        Optional<PasswordHash> hash = passwords.hash(accept.password());
        if (hash.isEmpty() && tools.work().isPresent()) {
            return new AcceptOutcome.NotUsable();
        }
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<AcceptOutcome> in =
                    setUp(provider, invited.get(), accept, hash).map(person -> signIn(provider, person, circumstances));
            if (in.isEmpty()) {
                transaction.setRollbackOnly();
            }
            return in.orElseGet(AcceptOutcome.NotUsable::new);
        });
    }

    /** Adds the customer to the login of the person who is signed in (A15), unless staff have locked her there (A11). */
    public AcceptOutcome join(ProviderRef provider, InviteToken token, SignedIn who) {
        Optional<Invited> invited = usable(provider, token);
        if (invited.isEmpty() || who.session().only().isPresent()) {
            return new AcceptOutcome.NotUsable();
        }
        return parts.store().unitOfWork().inTransaction(transaction -> {
            if (isLockedOut(invited.get().membership(), who.person())
                    || !use(invited.get())
                    || !hold(provider, invited.get().membership(), who.person())) {
                transaction.setRollbackOnly();
                return new AcceptOutcome.NotUsable();
            }
            return new AcceptOutcome.Joined();
        });
    }

    /** Has a new invitation sent in place of this one, to the address on file. Says nothing about what happened. */
    public void askAgain(ProviderRef provider, InviteToken token, String caller) {
        Optional<OneTimeKey> key = keys.find(provider, token);
        if (tools.guard().mayAsk(provider, AccountErrand.Kind.NEW_INVITATION, token.value(), caller)) {
            key.ifPresent(found -> tools.notices()
                    .later(
                            provider,
                            new AccountErrand(
                                    AccountErrand.Kind.NEW_INVITATION,
                                    found.subject().ref(),
                                    parts.secrets().randomToken())));
        }
    }

    private record Invited(OneTimeKey key, Membership membership) {}

    private Optional<Invited> usable(ProviderRef provider, InviteToken token) {
        Instant now = parts.clock().instant();
        return keys.find(provider, token).filter(key -> key.isUsable(now)).flatMap(key -> parts.store()
                .memberships()
                .find(provider, new MembershipRef(key.subject().ref()))
                .filter(membership -> isOpen(membership) && keys.wentTo(key, membership))
                .map(membership -> new Invited(key, membership)));
    }

    private boolean isOpen(Membership membership) {
        Lock customer = parts.store().customerLocks().of(membership.customer());
        return membership.holder().person().isEmpty() && membership.lock().and(customer) != Lock.CLOSED;
    }

    /** Returns who has proven the invited address already. */
    private Optional<Person> owner(Membership invited) {
        return invited.holder().email().flatMap(parts.store().people()::withEmail);
    }

    private Optional<PasswordFlaw> flaw(ProviderRef provider, Membership membership, Accept accept) {
        if (tools.work().isEmpty()) {
            return Optional.empty();
        }
        ProviderSettings settings = parts.store().settings().find(provider);
        List<String> names = List.of(
                membership.holder().userName().value(),
                membership.holder().label(),
                accept.name().full(),
                provider.value());
        return passwords.flaw(accept.password(), passwords.shortest(settings, managesPeople(membership)), names);
    }

    private boolean managesPeople(Membership membership) {
        return passwords.managesPeople(membership);
    }

    /** Returns whether staff have locked this person at the same customer: she gets no second access beside that one (A11). */
    private boolean isLockedOut(Membership invited, PersonRef person) {
        return parts.store().memberships().ofPerson(person).stream()
                .filter(held -> held.customer().equals(invited.customer()))
                .anyMatch(held -> held.lock() != Lock.OPEN);
    }

    private Optional<Person> setUp(ProviderRef provider, Invited invited, Accept accept, Optional<PasswordHash> hash) {
        if (!use(invited)) {
            return Optional.empty();
        }
        Person person = new Person(
                new PersonRef(parts.secrets().randomToken()),
                accept.name(),
                new Person.Reach(invited.membership().holder().email(), Optional.empty()),
                hash,
                Optional.empty(),
                0);
        boolean stored = parts.store().people().saveIfUnchanged(person) == Saved.SAVED
                && hold(provider, invited.membership(), person.ref());
        return stored ? Optional.of(person.version(1)) : Optional.empty();
    }

    private boolean use(Invited invited) {
        return parts.store()
                        .oneTimeKeys()
                        .use(
                                KeyPurpose.INVITATION,
                                invited.key().hash(),
                                Optional.empty(),
                                parts.clock().instant())
                == Use.USED;
    }

    private boolean hold(ProviderRef provider, Membership membership, PersonRef person) {
        Membership held = membership
                .with(membership.holder().heldBy(person))
                .with(membership.times().acceptedAt(parts.clock().instant()));
        if (parts.store().memberships().saveIfUnchanged(held) != Saved.SAVED) {
            return false;
        }
        tools.audit()
                .record(
                        provider,
                        new Audit.Act(
                                "invitation.accepted",
                                "person:" + person,
                                "customer:" + membership.customer().value()),
                        Map.of("membership", membership.ref().value()));
        return true;
    }

    private AcceptOutcome signIn(ProviderRef provider, Person person, Circumstances circumstances) {
        return new AcceptOutcome.In(
                tools.door().enter(provider, person, SignInDoor.Proof.INVITATION, circumstances),
                tools.guard().deviceOf(person));
    }
}
