package io.repairportal.core.access;

import io.repairportal.core.access.BulkReport.Line;
import io.repairportal.core.access.BulkReport.Verdict;
import io.repairportal.core.internal.Giving;
import io.repairportal.core.internal.Inviting;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.message.Violation;
import io.repairportal.core.signin.AccountNotices;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.InvitationReportRef;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Invites many people at once (A13): a dry run says what would become of each row, sending does it and says the same. A row that cannot be
 * done stops no other. What became of it is kept for {@link #KEPT}. Safe for use by many threads.
 */
public final class BulkInvites {
    /** How long what became of a list is kept. */
    public static final Duration KEPT = SentReports.KEPT;

    private static final Logger LOG = LoggerFactory.getLogger("io.repairportal.core.access");

    private final PortalParts parts;
    private final SentReports reports;
    private final Members members;
    private final Giving giving;
    private final Inviting inviting;

    /** Uses these parts; invitations leave through {@code notices}. */
    public BulkInvites(PortalParts parts, AccountNotices notices) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.members = new Members(parts);
        this.reports = new SentReports(parts);
        this.giving = new Giving(parts);
        this.inviting = new Inviting(parts, notices);
    }

    /** Returns rows for the primary contacts of at most 100 customers that match {@code text}, for staff to pick from. */
    public List<BulkInvite.Row> candidates(Actor.Staff staff, String text) {
        return parts.host().customers().search(staff.provider(), text.strip(), 100).stream()
                .filter(customer -> customer.ref().provider().equals(staff.provider()))
                .map(customer -> new BulkInvite.Row(customer.ref().value(), ""))
                .toList();
    }

    /** Returns what {@link #send} would do. Changes nothing. */
    public BulkReport dryRun(Actor.Staff staff, BulkInvite wish) {
        return run(staff, wish, false);
    }

    /**
     * Gives access to everybody who is ready, and invites them. The same person with the same {@code operation} sends once: after that it
     * returns what became of the first time, also while that still goes on.
     */
    public SentInvitations send(Actor.Staff staff, BulkInvite wish, OperationId operation) {
        InvitationReportRef ref = reports.ref(staff, operation);
        if (reports.begin(staff, ref, wish)) {
            reports.end(staff, ref, run(staff, wish, true));
        }
        return reports.find(staff.provider(), ref).orElseThrow();
    }

    /** Returns what became of a list that was sent within the last {@link #KEPT}; of this provider only. */
    public Optional<SentInvitations> sent(Actor.Staff staff, InvitationReportRef ref) {
        return reports.find(staff.provider(), ref)
                .filter(sent -> sent.keptUntil().isAfter(parts.clock().instant()));
    }

    /** Returns at most {@code limit} lists that were sent within the last {@link #KEPT}, the newest first, without names. */
    public List<SentInvitations> newest(Actor.Staff staff, int limit) {
        return reports.newest(staff.provider(), limit).stream()
                .filter(sent -> sent.keptUntil().isAfter(parts.clock().instant()))
                .toList();
    }

    /** Somebody a row means. */
    private record Found(Customer customer, Contact contact, Optional<EmailAddress> email) {
        String key() {
            return customer.ref() + "/" + contact.ref();
        }

        String name() {
            return customer.labelOf(Optional.of(contact.ref()));
        }
    }

    private BulkReport run(Actor.Staff staff, BulkInvite wish, boolean sending) {
        boolean rights =
                parts.store().rights().find(staff.provider(), wish.rights()).isPresent();
        Set<String> seen = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (BulkInvite.Row row : wish.rows()) {
            lines.add(line(
                    row,
                    person -> {
                        Verdict verdict = verdict(person, seen, addresses);
                        if (verdict == Verdict.READY && !rights) {
                            return Verdict.UNKNOWN_RIGHTS;
                        }
                        return verdict == Verdict.READY && sending ? invite(staff, person, wish) : verdict;
                    },
                    staff.provider()));
        }
        return new BulkReport(lines);
    }

    private Line line(BulkInvite.Row row, Function<Found, Verdict> becoming, ProviderRef provider) {
        Optional<Found> found = Optional.empty();
        Verdict verdict;
        try {
            found = find(provider, row);
            verdict = found.map(becoming).orElseGet(() -> missing(provider, row));
        } catch (RuntimeException broken) {
            // why any: it comes from a port of the host as well, and the other rows must not be lost for it
            LOG.warn("A row of a list of invitations could not be done", broken);
            verdict = Verdict.FAILED;
        }
        return new Line(row, found.map(Found::name).orElse(""), verdict, found.flatMap(Found::email));
    }

    private Optional<Found> find(ProviderRef provider, BulkInvite.Row row) {
        return customer(provider, row).flatMap(customer -> contact(customer, row)
                .map(contact -> new Found(customer, contact, address(row).or(() -> contact.emails().stream()
                        .findFirst()))));
    }

    private Optional<Customer> customer(ProviderRef provider, BulkInvite.Row row) {
        return isReadable(row) ? members.customer(new CustomerRef(provider, row.customer())) : Optional.empty();
    }

    private static Optional<Contact> contact(Customer customer, BulkInvite.Row row) {
        if (!row.contact().isBlank()) {
            return customer.contact(new ContactRef(row.contact()));
        }
        return address(row)
                .flatMap(address -> customer.contacts().stream()
                        .filter(contact -> has(contact, address))
                        .findFirst())
                .or(customer::primaryContact);
    }

    private static Optional<EmailAddress> address(BulkInvite.Row row) {
        return Optional.of(row.email()).filter(EmailAddress::isValid).map(EmailAddress::new);
    }

    private static boolean has(Contact contact, EmailAddress address) {
        return contact.emails().stream().anyMatch(own -> own.folded().equals(address.folded()));
    }

    private Verdict missing(ProviderRef provider, BulkInvite.Row row) {
        if (!isReadable(row)) {
            return Verdict.UNREADABLE;
        }
        return customer(provider, row).isPresent() ? Verdict.UNKNOWN_CONTACT : Verdict.UNKNOWN_CUSTOMER;
    }

    private static boolean isReadable(BulkInvite.Row row) {
        return isRef(row.customer())
                && (row.contact().isBlank() || isRef(row.contact()))
                && (row.email().isBlank() || EmailAddress.isValid(row.email()));
    }

    private static boolean isRef(String text) {
        try {
            return new ContactRef(text).value().equals(text);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private Verdict verdict(Found found, Set<String> seen, Set<String> addresses) {
        if (!seen.add(found.key())) {
            return Verdict.REPEATED;
        }
        List<Membership> known = members.all(found.customer().ref());
        Optional<ContactRef> contact = Optional.of(found.contact().ref());
        if (known.stream().anyMatch(membership -> membership.holder().contact().equals(contact))) {
            return Verdict.ALREADY_MEMBER;
        }
        if (found.email().isEmpty()) {
            return Verdict.NO_ADDRESS;
        }
        EmailAddress address = found.email().get();
        if (Giving.isKnown(known, address)) {
            return Verdict.ALREADY_MEMBER;
        }
        if (!addresses.add(address.folded()) || isShared(found, address)) {
            return Verdict.SHARED_ADDRESS;
        }
        if (parts.store().customerLocks().of(found.customer().ref()) == Lock.CLOSED) {
            return Verdict.LOCKED;
        }
        boolean several = parts.store()
                .settings()
                .find(found.customer().ref().provider())
                .accounts()
                .contacts();
        // why the rows before count: they will have been invited by then
        boolean alone = known.isEmpty() && seen.add(found.customer().ref() + "/");
        return alone || several ? Verdict.READY : Verdict.ONLY_ONE_PERSON;
    }

    private boolean isShared(Found found, EmailAddress address) {
        return parts.host().customers().withEmail(found.customer().ref().provider(), address).stream()
                .flatMap(customer -> customer.contacts().stream()
                        .filter(contact -> has(contact, address))
                        .map(contact -> new Found(customer, contact, Optional.of(address))))
                .anyMatch(other -> !other.key().equals(found.key()));
    }

    private Verdict invite(Actor.Staff staff, Found found, BulkInvite wish) {
        Optional<ContactRef> contact = Optional.of(found.contact().ref());
        boolean primary = contact.equals(found.customer().primaryContact().map(Contact::ref));
        GiveAccess give =
                new GiveAccess(found.customer().ref(), contact, found.email(), Optional.of(wish.rights()), primary, "");
        String actor = "staff:" + staff.staff();
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Verdict verdict = giving.give(staff.provider(), actor, give)
                    .fold(
                            given -> inviting.invite(
                                            staff.provider(),
                                            actor,
                                            given.membership().ref())
                                    .fold(sent -> Verdict.SENT, notSent -> verdict(notSent.reason())),
                            BulkInvites::verdict);
            if (verdict != Verdict.SENT) {
                transaction.setRollbackOnly();
            }
            return verdict;
        });
    }

    private static Verdict verdict(InviteOutcome.Reason reason) {
        return switch (reason) {
            case LOCKED -> Verdict.LOCKED;
            case NO_ADDRESS -> Verdict.NO_ADDRESS;
            case NO_RIGHTS -> Verdict.UNKNOWN_RIGHTS;
            case ALREADY_ACCEPTED -> Verdict.ALREADY_MEMBER;
            case UNKNOWN, TOO_MANY -> Verdict.FAILED;
        };
    }

    /** Says what somebody else has changed between the look at the row and its turn. */
    private static Verdict verdict(GiveOutcome.Invalid invalid) {
        Violation first = invalid.violations().get(0);
        return switch (first.field() + " " + first.code()) {
            case "customer unknown" -> Verdict.UNKNOWN_CUSTOMER;
            case "contact unknown" -> Verdict.UNKNOWN_CONTACT;
            case "contact onlyOnePerson" -> Verdict.ONLY_ONE_PERSON;
            case "rights unknown" -> Verdict.UNKNOWN_RIGHTS;
            case "userName taken" -> Verdict.FAILED;
            default -> Verdict.ALREADY_MEMBER;
        };
    }
}
