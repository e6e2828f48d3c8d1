package io.repairportal.core.proposal;

import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.PeopleDesk;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.access.Visibility;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.proposal.DetailsPage.May;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.ProposalRef;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody who is signed in changes about herself (A20): at once, or after staff have agreed. The portal stores it first; the host
 * hears of what holds. Data of a company are for its account admins only; what is not for her to change stays as it is, whatever is sent
 * (P36). Safe for use by many threads.
 */
public final class OwnDetails {
    private final PortalParts parts;
    private final Members members;
    private final Applying applying;
    private final ProposalNotices notices;
    private final PeopleDesk people;
    private final Audit audit;

    OwnDetails(PortalParts parts, Applying applying, ProposalNotices notices, PeopleDesk people) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.members = new Members(parts);
        this.applying = Objects.requireNonNull(applying, "applying");
        this.notices = Objects.requireNonNull(notices, "notices");
        this.people = Objects.requireNonNull(people, "people");
        this.audit = new Audit(parts);
    }

    /** Returns what is known and may be changed; empty if the shop does not know the customer. */
    public Optional<DetailsPage> of(MemberViewer viewer) {
        return members.customer(viewer.customer())
                .map(customer -> new DetailsPage(details(viewer, customer), may(viewer, customer), waiting(viewer)));
    }

    /** Changes own details, as far as they are for this person to change. The mail address stays: it has to be proven. */
    public DetailsOutcome change(MemberViewer viewer, Details sent) {
        Optional<DetailsPage> page = of(viewer);
        if (page.isEmpty() || viewer.login().isEmpty()) {
            return DetailsOutcome.NOT_ALLOWED;
        }
        Details now = page.get().details();
        return propose(viewer, now, permitted(page.get(), sent));
    }

    /** Stores the language that somebody chose, so that messages speak it as well. */
    public void speak(SignedIn who, Locale language) {
        parts.store()
                .people()
                .find(who.person())
                .filter(person ->
                        members.actsAsPerson(person.ref(), who.session().only()))
                .filter(person -> !person.language().equals(Optional.of(language)))
                // why the answer does not matter: whoever changes something else at this moment chooses again
                .ifPresent(person -> parts.store().people().saveIfUnchanged(person.with(language)));
    }

    /** Makes a proposal of what differs, and lets it hold if staff need not agree. */
    DetailsOutcome propose(MemberViewer viewer, Details before, Details wanted) {
        if (wanted.equals(before)) {
            return DetailsOutcome.ALREADY_SO;
        }
        boolean wait = viewer.settings().accounts().approveDetails();
        PersonRef person = viewer.login().orElseThrow().person();
        return parts.store().unitOfWork().inTransaction(transaction -> {
            if (!keep(person, wanted)) {
                transaction.setRollbackOnly();
                return DetailsOutcome.NOT_ALLOWED;
            }
            withdrawOlder(viewer, person);
            store(viewer, proposal(viewer, person, before, wanted), wait);
            return wait ? DetailsOutcome.WAITING : DetailsOutcome.CHANGED;
        });
    }

    private void store(MemberViewer viewer, Proposal made, boolean wait) {
        Proposal stored = wait
                ? made
                : made.with(made.verdict()
                        .decided(Proposal.State.APPROVED, parts.clock().instant()));
        parts.store().proposals().saveIfUnchanged(stored);
        audit.record(
                viewer.provider(),
                new Audit.Act(
                        wait ? "details.proposed" : "details.changed",
                        "person:" + made.about().person(),
                        "customer:" + viewer.customer().value()),
                Differences.written(made.before().orElse(made.wanted()), made.wanted()));
        notices.proposed(stored);
        if (!wait) {
            applying.apply(stored);
        }
    }

    private Proposal proposal(MemberViewer viewer, PersonRef person, Details before, Details wanted) {
        return new Proposal(
                new ProposalRef(parts.secrets().randomToken()),
                viewer.provider(),
                Proposal.Kind.DETAILS,
                new Proposal.About(person, Optional.of(viewer.customer()), viewer.contact()),
                Optional.of(before),
                wanted,
                Proposal.Verdict.waiting(parts.clock().instant()),
                0);
    }

    private boolean keep(PersonRef ref, Details wanted) {
        Optional<Person> person = parts.store().people().find(ref);
        if (person.isEmpty()) {
            return false;
        }
        Person named = person.get().with(wanted.name());
        Person speaking = wanted.language().map(named::with).orElse(named);
        return speaking.equals(person.get()) || parts.store().people().saveIfUnchanged(speaking) == Saved.SAVED;
    }

    private void withdrawOlder(MemberViewer viewer, PersonRef person) {
        parts.store().proposals().ofPerson(viewer.provider(), person).stream()
                .filter(older -> older.kind() == Proposal.Kind.DETAILS)
                .filter(older -> older.verdict().state() == Proposal.State.WAITING)
                .filter(older -> older.about().customer().equals(Optional.of(viewer.customer())))
                .forEach(older -> parts.store()
                        .proposals()
                        .saveIfUnchanged(older.with(older.verdict()
                                .decided(Proposal.State.DECLINED, parts.clock().instant()))));
    }

    private Optional<Proposal> waiting(MemberViewer viewer) {
        return viewer.login().stream()
                .flatMap(login -> parts.store().proposals().ofPerson(viewer.provider(), login.person()).stream())
                .filter(proposal -> proposal.kind() == Proposal.Kind.DETAILS)
                .filter(proposal -> proposal.about().customer().equals(Optional.of(viewer.customer())))
                .filter(proposal -> proposal.verdict().state() == Proposal.State.WAITING)
                .findFirst();
    }

    private May may(MemberViewer viewer, Customer customer) {
        boolean edits = viewer.login()
                        .filter(login -> members.actsAsPerson(login.person(), login.only()))
                        .isPresent()
                && Visibility.decide(viewer, Permission.DETAILS_EDIT).visible();
        boolean person = customer.companyName().isBlank();
        boolean whole = viewer.scope().fold(all -> true, own -> false, one -> false, any -> false);
        boolean admin = people.manages(viewer);
        return edits ? new May(true, person ? whole : admin, !person && admin) : May.nothing();
    }

    /** Returns the address that the shop itself gave to the membership. */
    private Optional<EmailAddress> invited(MemberViewer viewer) {
        return viewer.login()
                .flatMap(login -> members.find(viewer.provider(), login.membership()))
                .flatMap(membership -> membership.holder().email());
    }

    private static Details permitted(DetailsPage page, Details sent) {
        Details now = page.details();
        May may = page.may();
        return new Details(
                may.herself() ? sent.name() : now.name(),
                may.company() ? sent.companyName() : now.companyName(),
                now.email(),
                may.herself() ? sent.phones() : now.phones(),
                may.address() ? sent.address() : now.address(),
                may.herself() ? sent.language() : now.language());
    }

    private Details details(MemberViewer viewer, Customer customer) {
        Optional<Contact> contact = viewer.contact().flatMap(customer::contact);
        Optional<Person> person = viewer.login()
                .filter(login -> members.actsAsPerson(login.person(), login.only()))
                .flatMap(login -> parts.store().people().find(login.person()));
        return new Details(
                contact.map(Contact::name).or(() -> person.map(Person::name)).orElseGet(customer::name),
                customer.companyName(),
                contact.flatMap(known -> known.emails().stream().findFirst())
                        .or(() -> person.flatMap(known -> known.reach().email()))
                        .or(() -> invited(viewer)),
                new Details.Phones(contact.flatMap(Contact::mobile), contact.flatMap(Contact::otherPhone)),
                customer.addresses().stream().findFirst().orElseGet(() -> new PostalAddress("", "", "", "")),
                person.flatMap(Person::language).or(() -> contact.flatMap(Contact::language)));
    }
}
