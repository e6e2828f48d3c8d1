package io.repairportal.core.signin;

import io.repairportal.core.access.LinkViewer;
import io.repairportal.core.internal.AskedMessages;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.access.OneTimeKeys.Use;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * From an access link to a login in one step (A6): a code goes to the address that the link went to, and whoever reads it is signed in. The
 * last name alone makes no login. Whoever has a login under that address already gets the customer added to it; whether somebody has one is
 * not told before the code (P9). A password can be chosen afterwards. Safe for use by many threads and nodes.
 */
public final class LinkLogin {
    private static final Duration CODE_LASTS = Duration.ofMinutes(10);
    private static final int TRIES = 5;

    private final PortalParts parts;
    private final SignInTools tools;
    private final Members members;
    private final LinkMemberships memberships;
    private final AskedMessages limit;

    LinkLogin(PortalParts parts, SignInTools tools) {
        this.parts = parts;
        this.tools = tools;
        this.members = new Members(parts);
        this.memberships = new LinkMemberships(parts);
        this.limit = new AskedMessages(parts);
    }

    /** Returns whether the shop gives new people rights by itself, and nobody else holds a login of this contact. */
    public boolean isOffered(LinkViewer viewer) {
        return memberships.of(viewer).isPresent();
    }

    /** Sends a code to the address the link went to; returns what the form of the code carries. */
    public CodeChallenge begin(LinkViewer viewer, String caller) {
        AccessLink.Sent sent = viewer.grant().sent();
        ProviderRef provider = viewer.provider();
        CodeChallenge challenge = new CodeChallenge(parts.secrets().randomToken());
        if (isOffered(viewer)
                && tools.guard().mayAsk(provider, AccountErrand.Kind.CODE, sent.address(), caller)
                && limit.mayLeave(provider, MessageKind.ADDRESS_PROOF, sent.address())) {
            String code = CodeWords.digits(parts.secrets(), challenge.value());
            parts.store().unitOfWork().inTransaction(transaction -> {
                issue(viewer, challenge, code);
                tools.notices().asked().linkProof(provider, viewer.grant().target(), sent, code);
                return code;
            });
        }
        return challenge;
    }

    /** Makes the login, or adds the customer to the one that is there, and signs the person in. */
    public LinkLoginOutcome finish(LinkViewer viewer, CodeAnswer answer, Circumstances circumstances) {
        if (!isOffered(viewer)) {
            return new LinkLoginOutcome.NotOffered();
        }
        return parts.store().unitOfWork().inTransaction(transaction -> {
            if (!isRight(viewer, answer)) {
                return new LinkLoginOutcome.WrongCode();
            }
            Optional<Person> owner = owner(viewer);
            Person person = owner.orElseGet(() -> person(viewer));
            boolean made = (owner.isPresent() || parts.store().people().saveIfUnchanged(person) == Saved.SAVED)
                    && memberships.hold(viewer, person.ref());
            if (!made) {
                transaction.setRollbackOnly();
                return new LinkLoginOutcome.NotOffered();
            }
            return new LinkLoginOutcome.In(
                    tools.door().enter(viewer.provider(), person, SignInDoor.Proof.LINK, circumstances),
                    tools.guard().deviceOf(person),
                    person.password().isPresent());
        });
    }

    /**
     * What somebody read and typed.
     *
     * @param challenge which code
     * @param code the code
     */
    public record CodeAnswer(CodeChallenge challenge, String code) {}

    private void issue(LinkViewer viewer, CodeChallenge challenge, String code) {
        Instant now = parts.clock().instant();
        parts.store().oneTimeKeys().revoke(KeyPurpose.ADDRESS_PROOF, subject(viewer), now);
        parts.store()
                .oneTimeKeys()
                .issue(new OneTimeKey(
                        hash(challenge),
                        KeyPurpose.ADDRESS_PROOF,
                        subject(viewer),
                        Optional.of(new OneTimeKey.Secret(CodeWords.answer(parts.secrets(), code), TRIES)),
                        "",
                        OneTimeKey.Life.between(now, now.plus(CODE_LASTS))));
    }

    private boolean isRight(LinkViewer viewer, CodeAnswer answer) {
        KeyHash hash = hash(answer.challenge());
        boolean about = parts.store()
                .oneTimeKeys()
                .find(KeyPurpose.ADDRESS_PROOF, hash)
                .filter(key -> key.subject().equals(subject(viewer)))
                .isPresent();
        Optional<String> typed = Optional.of(CodeWords.answer(parts.secrets(), answer.code()));
        return about
                && parts.store()
                                .oneTimeKeys()
                                .use(
                                        KeyPurpose.ADDRESS_PROOF,
                                        hash,
                                        typed,
                                        parts.clock().instant())
                        == Use.USED;
    }

    private Optional<Person> owner(LinkViewer viewer) {
        return email(viewer).flatMap(parts.store().people()::withEmail);
    }

    private Person person(LinkViewer viewer) {
        Optional<PhoneNumber> mobile = viewer.grant().sent().channel() == Channel.SMS
                ? Optional.of(PhoneNumber.of(viewer.grant().sent().address()))
                : Optional.empty();
        Optional<Customer> customer = members.customer(viewer.customer());
        Optional<Contact> contact = customer.flatMap(known -> viewer.contact().flatMap(known::contact));
        return new Person(
                new PersonRef(parts.secrets().randomToken()),
                contact.map(Contact::name)
                        .or(() -> customer.map(Customer::name))
                        .orElseGet(() -> new Contact.PersonName("", "")),
                new Person.Reach(email(viewer), mobile),
                Optional.empty(),
                contact.flatMap(Contact::language),
                0);
    }

    private static Optional<EmailAddress> email(LinkViewer viewer) {
        AccessLink.Sent sent = viewer.grant().sent();
        return sent.channel() == Channel.EMAIL ? Optional.of(new EmailAddress(sent.address())) : Optional.empty();
    }

    private static OneTimeKey.Subject subject(LinkViewer viewer) {
        return new OneTimeKey.Subject(
                Optional.of(viewer.provider()), viewer.grant().link().value());
    }

    private static KeyHash hash(CodeChallenge challenge) {
        return Secrets.keyHash(KeyPurpose.ADDRESS_PROOF, challenge.value());
    }
}
