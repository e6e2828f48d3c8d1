package io.repairportal.core.access;

import io.repairportal.core.internal.Giving;
import io.repairportal.core.internal.Granting;
import io.repairportal.core.internal.Inviting;
import io.repairportal.core.internal.LockedPeople;
import io.repairportal.core.internal.Locking;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What account admins do (A14): people of the same customer, nobody else's, and never more than they hold themselves. Whom staff have locked, they
 * neither remove nor invite, so that no new access takes the place of a locked one (A11); whom staff have removed, they may invite, because
 * nothing of her is left. An account admin holds {@code people.manage} and sees the whole customer. Safe for use by many threads.
 */
final class Colleagues {
    private static final int PER_HOUR = 20;

    private final PortalParts parts;
    private final Tools tools;
    private final CustomerPages pages;
    private final Members members;

    Colleagues(PortalParts parts, Tools tools, CustomerPages pages) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.tools = Objects.requireNonNull(tools, "tools");
        this.pages = Objects.requireNonNull(pages, "pages");
        this.members = new Members(parts);
    }

    /** What changes memberships. */
    record Tools(Giving giving, Inviting inviting, Granting granting, Locking locking) {}

    /** Returns whether this member is an account admin. */
    static boolean manages(MemberViewer admin) {
        boolean whole = admin.scope().fold(customer -> true, own -> false, one -> false, all -> false);
        return whole && Visibility.decide(admin, Permission.PEOPLE_MANAGE).visible();
    }

    Slice<Colleague> people(MemberViewer admin, Optional<Cursor> after) {
        if (!manages(admin)) {
            return Slice.empty();
        }
        List<RightsRef> hers = mayGive(admin);
        return pages.people(admin.customer(), after).map(row -> colleague(admin, row, hers));
    }

    Optional<Colleague> one(MemberViewer admin, MembershipRef ref) {
        return colleague(admin, ref).map(found -> colleague(admin, pages.row(found), mayGive(admin)));
    }

    List<Contact> invitable(MemberViewer admin) {
        List<Contact> contacts = contacts(admin);
        Set<ContactRef> known = new HashSet<>();
        if (!contacts.isEmpty()) {
            members.each(
                    admin.customer(),
                    membership -> membership.holder().contact().ifPresent(known::add));
        }
        return contacts.stream()
                .filter(contact -> !known.contains(contact.ref()))
                .toList();
    }

    List<Contact> contacts(MemberViewer admin) {
        return hasRoom(admin)
                ? members.customer(admin.customer()).stream()
                        .flatMap(customer -> customer.contacts().stream())
                        .toList()
                : List.of();
    }

    boolean hasRoom(MemberViewer admin) {
        // why nobody else: she is one herself, and only with several people per customer there can be another (A14)
        return manages(admin) && admin.settings().accounts().contacts();
    }

    MembershipChange change(MemberViewer admin, MembershipRef ref, Membership.Grant grant, int seenVersion) {
        Optional<Membership> found = colleague(admin, ref).filter(other -> isHers(admin, other));
        if (found.isEmpty()) {
            return MembershipChange.UNKNOWN;
        }
        if (!grant.rights().map(rights -> mayGive(admin, rights)).orElse(true)) {
            return MembershipChange.UNKNOWN_RIGHTS;
        }
        return tools.granting().change(actor(admin), found.get(), grant, seenVersion);
    }

    List<AccessRights> grantable(MemberViewer admin) {
        return manages(admin)
                ? parts.store().rights().all(admin.provider()).stream()
                        .filter(rights -> holds(admin, rights.permissions()))
                        .toList()
                : List.of();
    }

    GiveOutcome invite(MemberViewer admin, GiveAccess wish, OperationId operation) {
        if (!manages(admin) || !wish.customer().equals(admin.customer())) {
            return GiveOutcome.Invalid.of("customer", "unknown");
        }
        Optional<RightsRef> tooMuch = wish.rights().filter(rights -> !mayGive(admin, rights));
        if (tooMuch.isPresent()) {
            return GiveOutcome.Invalid.of("rights", "unknown");
        }
        return tools.giving()
                .once(actor(admin), wish, operation, wanted -> lockedOut(wish).orElseGet(() -> tools.giving()
                        .give(admin.provider(), actor(admin), wanted)
                        .fold(given -> invited(admin, given), invalid -> invalid)));
    }

    /** Says where the wish means somebody whom staff have locked. */
    private Optional<GiveOutcome> lockedOut(GiveAccess wish) {
        LockedPeople locked = new LockedPeople(parts, members.all(wish.customer()));
        if (wish.contact().filter(locked::isContact).isPresent()) {
            return Optional.of(GiveOutcome.Invalid.of("contact", "locked"));
        }
        return wish.email().filter(locked::isReachedAt).map(known -> GiveOutcome.Invalid.of("email", "locked"));
    }

    InviteOutcome invite(MemberViewer admin, MembershipRef ref, OperationId operation) {
        // why the rights are asked again: staff may have given this person more than the admin holds
        Optional<Membership> hers = colleague(admin, ref).filter(found -> isWithin(admin, found));
        if (hers.isEmpty()) {
            return new InviteOutcome.NotSent(InviteOutcome.Reason.UNKNOWN);
        }
        return hers.get().lock() == Lock.OPEN
                ? tools.inviting().once(admin.provider(), ref, operation, () -> send(admin, ref))
                : new InviteOutcome.NotSent(InviteOutcome.Reason.LOCKED);
    }

    boolean remove(MemberViewer admin, MembershipRef ref) {
        // why the rights are asked: whoever holds less must not end the access of whoever holds more
        return colleague(admin, ref).filter(found -> isHers(admin, found)).isPresent()
                && tools.locking().removeUnlocked(admin.provider(), actor(admin), ref);
    }

    /** Returns what was given once it is invited as well; else nothing of it holds. */
    private GiveOutcome invited(MemberViewer admin, GiveOutcome.Given given) {
        return send(admin, given.membership().ref())
                .<GiveOutcome>fold(sent -> given, notSent -> switch (notSent.reason()) {
                    case TOO_MANY -> GiveOutcome.Invalid.of("email", "tooMany");
                    case UNKNOWN, NO_ADDRESS, ALREADY_ACCEPTED, NO_RIGHTS, LOCKED ->
                        GiveOutcome.Invalid.of("contact", "notInvited");
                });
    }

    private InviteOutcome send(MemberViewer admin, MembershipRef ref) {
        return tooMany(admin)
                ? new InviteOutcome.NotSent(InviteOutcome.Reason.TOO_MANY)
                : tools.inviting().invite(admin.provider(), actor(admin), ref);
    }

    /** Counts once more and returns whether this account admin has invited more often than 20 times within the hour. */
    private boolean tooMany(MemberViewer admin) {
        Instant hour = parts.clock().instant().truncatedTo(ChronoUnit.HOURS);
        String who = admin.login()
                .map(login -> "membership " + login.membership())
                .orElseGet(() -> "customer " + admin.customer().value() + " " + admin.contact());
        String counter = "invite:" + admin.provider() + ":" + parts.secrets().keyed("counter", who);
        return parts.store().counters().countUp(counter, hour, hour.plus(Duration.ofHours(2))) > PER_HOUR;
    }

    private static Colleague colleague(MemberViewer admin, CustomerPage.MembershipRow row, List<RightsRef> hers) {
        boolean self = isSelf(admin, row.membership());
        boolean within = row.membership().grant().rights().map(hers::contains).orElse(true);
        return new Colleague(row, self, within && !self);
    }

    private boolean isHers(MemberViewer admin, Membership found) {
        return !isSelf(admin, found) && isWithin(admin, found);
    }

    private boolean isWithin(MemberViewer admin, Membership found) {
        return found.grant().rights().map(rights -> mayGive(admin, rights)).orElse(true);
    }

    private static boolean isSelf(MemberViewer admin, Membership found) {
        boolean login = admin.login().map(MemberViewer.Login::membership).equals(Optional.of(found.ref()));
        // why by contact as well: whom the host vouches for has no membership here
        boolean contact = admin.contact().isPresent()
                && admin.contact().equals(found.holder().contact());
        return login || contact;
    }

    private Optional<Membership> colleague(MemberViewer admin, MembershipRef ref) {
        return manages(admin)
                ? parts.store().memberships().find(admin.provider(), ref).filter(found -> found.customer()
                        .equals(admin.customer()))
                : Optional.empty();
    }

    private List<RightsRef> mayGive(MemberViewer admin) {
        return grantable(admin).stream().map(AccessRights::ref).toList();
    }

    private boolean mayGive(MemberViewer admin, RightsRef ref) {
        return parts.store()
                .rights()
                .find(admin.provider(), ref)
                .filter(rights -> holds(admin, rights.permissions()))
                .isPresent();
    }

    private static boolean holds(MemberViewer admin, PermissionSet permissions) {
        return permissions.and(admin.rights()).equals(permissions);
    }

    private static String actor(MemberViewer admin) {
        return admin.login()
                .map(login -> "person:" + login.person())
                .orElseGet(() -> "customer:" + admin.customer().value());
    }
}
