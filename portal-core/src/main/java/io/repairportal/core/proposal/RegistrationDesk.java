package io.repairportal.core.proposal;

import io.repairportal.core.access.Actor;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.proposal.RegistrationPage.May;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.PortalAdapterException;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.proposal.NewCustomers;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where staff decide about people who have registered (A12): somebody new, somebody whom the shop knows, or nobody to be let in. That an
 * address is known decides nothing by itself. Each decision is one unit of work, taken once. Acts on one provider only; safe for use by many
 * threads and nodes.
 */
public final class RegistrationDesk {
    /** How many that wait are answered at once; the others follow as these are decided. */
    public static final int WAITING_AT_ONCE = 100;

    private static final int LONGEST_REASON = 1_000;

    private final PortalParts parts;
    private final Matches matches;
    private final Members members;
    private final Welcoming welcoming;
    private final RegistrationNotices notices;
    private final Audit audit;

    RegistrationDesk(PortalParts parts, Welcoming welcoming, RegistrationNotices notices) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.matches = new Matches(parts);
        this.members = new Members(parts);
        this.welcoming = Objects.requireNonNull(welcoming, "welcoming");
        this.notices = Objects.requireNonNull(notices, "notices");
        this.audit = new Audit(parts);
    }

    /** Returns the registrations that wait, oldest first; at most {@link #WAITING_AT_ONCE}. */
    public List<Proposal> waiting(Actor.Staff staff) {
        return parts.store().proposals().waiting(staff.provider(), Proposal.Kind.REGISTRATION, WAITING_AT_ONCE);
    }

    /** Returns a registration of this provider, whatever has become of it, with customers who could be the same person. */
    public Optional<RegistrationPage> find(Actor.Staff staff, ProposalRef ref) {
        return registration(staff, ref)
                .map(proposal -> new RegistrationPage(
                        proposal,
                        matches.of(staff.provider(), proposal.wanted()),
                        new May(
                                rights(staff.provider()).isPresent(),
                                parts.host().newCustomers().isPresent())));
    }

    /** Makes her a new customer of the host, and lets her in with the rights of new people. */
    public RegistrationOutcome approve(Actor.Staff staff, ProposalRef ref) {
        return decide(staff, ref, Proposal.State.APPROVED, proposal -> {
            if (rights(staff.provider()).isEmpty()) {
                return RegistrationOutcome.NO_RIGHTS;
            }
            return parts.host()
                    .newCustomers()
                    .map(port -> create(staff, proposal, port))
                    .orElse(RegistrationOutcome.NOT_POSSIBLE);
        });
    }

    /** Lets her in as a customer whom the shop knows: as one of its contacts, or, without {@code contact}, as a further one. */
    public RegistrationOutcome merge(
            Actor.Staff staff, ProposalRef ref, CustomerRef customer, Optional<ContactRef> contact) {
        return decide(staff, ref, Proposal.State.APPROVED, proposal -> {
            Optional<Customer> known = own(staff, customer)
                    .filter(found -> contact.flatMap(found::contact).isPresent() == contact.isPresent());
            if (known.isEmpty() || rights(staff.provider()).isEmpty()) {
                return known.isEmpty() ? RegistrationOutcome.UNKNOWN_CUSTOMER : RegistrationOutcome.NO_RIGHTS;
            }
            // why before: a host that keeps contacts elsewhere cannot take back one that was made in vain
            if (contact.isEmpty() && welcoming.knows(customer, proven(proposal))) {
                return RegistrationOutcome.ADDRESS_KNOWN;
            }
            return contact.or(() -> further(customer, proposal))
                    .map(who -> guest(proposal, own(staff, customer).orElseThrow(), who))
                    .map(guest -> letIn(staff, proposal, guest, "registration.merged"))
                    .orElse(RegistrationOutcome.NOT_POSSIBLE);
        });
    }

    /** Lets her not in; she reads the reason, at most 1,000 characters. */
    public RegistrationOutcome decline(Actor.Staff staff, ProposalRef ref, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return RegistrationOutcome.REASON;
        }
        return decide(staff, ref, Proposal.State.DECLINED, proposal -> {
            notices.declined(staff.provider(), proposal.wanted(), reason.strip());
            audit.record(staff, "registration.declined", "proposal:" + ref, Map.of("reason", reason.strip()));
            return RegistrationOutcome.DONE;
        });
    }

    private RegistrationOutcome decide(
            Actor.Staff staff,
            ProposalRef ref,
            Proposal.State state,
            Function<Proposal, RegistrationOutcome> decision) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<Proposal> found = registration(staff, ref);
            if (found.isEmpty()) {
                return RegistrationOutcome.UNKNOWN;
            }
            Proposal decided = found.get()
                    .with(found.get().verdict().decided(state, parts.clock().instant()));
            boolean waits = found.get().verdict().state() == Proposal.State.WAITING;
            if (!waits || parts.store().proposals().saveIfUnchanged(decided) != Saved.SAVED) {
                return RegistrationOutcome.NOT_WAITING;
            }
            RegistrationOutcome outcome = decision.apply(decided.version(decided.version() + 1));
            if (outcome != RegistrationOutcome.DONE) {
                transaction.setRollbackOnly();
            }
            return outcome;
        });
    }

    private RegistrationOutcome create(Actor.Staff staff, Proposal proposal, NewCustomers port) {
        Customer made = port.create(staff.provider(), operation(proposal), proposal.wanted());
        if (!made.ref().provider().equals(staff.provider())) {
            throw new PortalAdapterException(
                    PortalAdapterException.Kind.CORRUPT, "a new customer of another provider was answered");
        }
        return made.primaryContact()
                .map(contact -> letIn(staff, proposal, guest(proposal, made, contact.ref()), "registration.approved"))
                .orElse(RegistrationOutcome.NOT_POSSIBLE);
    }

    private Optional<ContactRef> further(CustomerRef customer, Proposal proposal) {
        return parts.host()
                .newCustomers()
                .flatMap(port -> port.addContact(customer, operation(proposal), proposal.wanted()));
    }

    private Welcoming.Guest guest(Proposal proposal, Customer customer, ContactRef contact) {
        return new Welcoming.Guest(
                customer, contact, proven(proposal), rights(proposal.provider()).orElseThrow());
    }

    private static EmailAddress proven(Proposal proposal) {
        return proposal.wanted().email().orElseThrow();
    }

    private RegistrationOutcome letIn(Actor.Staff staff, Proposal proposal, Welcoming.Guest guest, String event) {
        RegistrationOutcome outcome = welcoming.welcome(staff, guest);
        if (outcome == RegistrationOutcome.DONE) {
            CustomerRef customer = guest.customer().ref();
            parts.store()
                    .proposals()
                    .saveIfUnchanged(proposal.with(new Proposal.About(
                            proposal.about().person(), Optional.of(customer), Optional.of(guest.contact()))));
            audit.record(
                    staff,
                    event,
                    "proposal:" + proposal.ref(),
                    Map.of(
                            "customer", customer.value(),
                            "contact", guest.contact().value()));
        }
        return outcome;
    }

    private Optional<Proposal> registration(Actor.Staff staff, ProposalRef ref) {
        return parts.store()
                .proposals()
                .find(staff.provider(), ref)
                .filter(proposal -> proposal.kind() == Proposal.Kind.REGISTRATION);
    }

    private Optional<Customer> own(Actor.Staff staff, CustomerRef ref) {
        return Optional.of(ref)
                .filter(customer -> customer.provider().equals(staff.provider()))
                .flatMap(members::customer);
    }

    private Optional<RightsRef> rights(ProviderRef provider) {
        return parts.store()
                .settings()
                .find(provider)
                .accounts()
                .newUserRights()
                .filter(ref -> parts.store().rights().find(provider, ref).isPresent());
    }

    private static OperationId operation(Proposal proposal) {
        return new OperationId(proposal.ref().value());
    }
}
