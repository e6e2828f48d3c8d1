package io.repairportal.core.proposal;

import io.repairportal.core.internal.AskedMessages;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.Commands;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.message.Violation;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How somebody becomes a customer by herself (A12), where the provider has switched it on: she writes who she is, proves her address by the
 * link in a mail, and staff decide. Whether an address is known is told to nobody but its owner (P9). Looking at the link changes nothing
 * (P14). Safe for use by many threads and nodes.
 */
public final class SelfRegistration {
    private static final int PER_CALLER = 200;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final PersonRef NOBODY = new PersonRef("nobody");

    private final PortalParts parts;
    private final RegistrationKeys keys;
    private final RegistrationNotices notices;
    private final ProposalNotices shop;
    private final Commands commands;
    private final Audit audit;
    private final AskedMessages limit;

    SelfRegistration(PortalParts parts, RegistrationNotices notices, ProposalNotices shop, Commands commands) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.keys = new RegistrationKeys(parts);
        this.notices = Objects.requireNonNull(notices, "notices");
        this.shop = Objects.requireNonNull(shop, "shop");
        this.commands = Objects.requireNonNull(commands, "commands");
        this.audit = new Audit(parts);
        this.limit = new AskedMessages(parts);
    }

    /** Returns whether the provider takes registrations: it is switched on, and the rights of new people are chosen. */
    public boolean isOffered(ProviderRef provider) {
        ProviderSettings.Accounts accounts =
                parts.store().settings().find(provider).accounts();
        return accounts.selfRegistration() && accounts.newUserRights().isPresent();
    }

    /** Sends a link that proves the address, or, to somebody who has a login here, word of that; at most five times in an hour. */
    public RegisterOutcome register(ProviderRef provider, Register wish, String caller) {
        if (!isOffered(provider)) {
            return new RegisterOutcome.NotOffered();
        }
        List<Violation> violations = Stream.concat(
                        Violation.in(commands.check(wish)).stream(), wish.malformed().stream())
                .toList();
        if (!violations.isEmpty()) {
            return new RegisterOutcome.Invalid(violations);
        }
        Details details = wish.details();
        if (mayAsk(provider, details.email().orElseThrow(), caller)) {
            parts.store().unitOfWork().inTransaction(transaction -> ask(provider, details));
        }
        return new RegisterOutcome.Asked();
    }

    /** Returns whether this link could be used now. Changes nothing. */
    public boolean isUsable(ProviderRef provider, RegistrationToken token) {
        return isOffered(provider) && keys.look(provider, token).isPresent();
    }

    /** Takes the address as proven, once; from then on the registration waits for staff, who are told. Returns whether it could. */
    public boolean prove(ProviderRef provider, RegistrationToken token) {
        return isOffered(provider)
                && parts.store().unitOfWork().inTransaction(transaction -> {
                    Optional<RegistrationKeys.Proven> proven =
                            keys.look(provider, token).filter(found -> keys.use(provider, token, found));
                    proven.ifPresent(found -> propose(provider, found));
                    return proven.isPresent();
                });
    }

    private Details ask(ProviderRef provider, Details details) {
        // why a key for somebody who is known as well: nothing she could measure tells her from somebody who is not
        // (P9)
        RegistrationToken token = keys.issue(provider, details);
        memberWith(provider, details.email().orElseThrow())
                .ifPresentOrElse(
                        person -> notices.known(provider, person), () -> notices.proof(provider, details, token));
        return details;
    }

    private Optional<Person> memberWith(ProviderRef provider, EmailAddress address) {
        Optional<Person> person = parts.store().people().withEmail(address);
        boolean here = parts
                .store()
                .memberships()
                .ofPerson(person.map(Person::ref).orElse(NOBODY))
                .stream()
                .anyMatch(membership -> membership.customer().provider().equals(provider));
        return person.filter(known -> here);
    }

    private void propose(ProviderRef provider, RegistrationKeys.Proven proven) {
        withdrawOlder(provider, proven.person());
        Proposal made = new Proposal(
                new ProposalRef(parts.secrets().randomToken()),
                provider,
                Proposal.Kind.REGISTRATION,
                new Proposal.About(proven.person(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                proven.details(),
                Proposal.Verdict.waiting(parts.clock().instant()),
                0);
        parts.store().proposals().saveIfUnchanged(made);
        shop.proposed(made);
        audit.record(
                provider,
                new Audit.Act("registration.proven", "person:" + proven.person(), "proposal:" + made.ref()),
                Map.of());
    }

    private void withdrawOlder(ProviderRef provider, PersonRef person) {
        Instant now = parts.clock().instant();
        parts.store().proposals().ofPerson(provider, person).stream()
                .filter(older -> older.verdict().state() == Proposal.State.WAITING)
                .forEach(older -> parts.store()
                        .proposals()
                        .saveIfUnchanged(older.with(older.verdict().decided(Proposal.State.DECLINED, now))));
    }

    private boolean mayAsk(ProviderRef provider, EmailAddress address, String caller) {
        return isBelowCap(caller) && limit.mayLeave(provider, MessageKind.REGISTRATION_PROOF, address.folded());
    }

    private boolean isBelowCap(String caller) {
        long length = WINDOW.toSeconds();
        Instant now = parts.clock().instant();
        Instant window = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), length) * length);
        String counter = "register-caller:" + parts.secrets().keyed("counter", caller);
        return parts.store().counters().countUp(counter, window, window.plus(WINDOW.multipliedBy(2))) <= PER_CALLER;
    }
}
