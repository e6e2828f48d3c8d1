package io.repairportal.core.access;

import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.Giving;
import io.repairportal.core.internal.Granting;
import io.repairportal.core.internal.Inviting;
import io.repairportal.core.internal.Locking;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.internal.Secrets;
import io.repairportal.core.notification.AccountMessages;
import io.repairportal.core.notification.RenderedMessage;
import io.repairportal.core.signin.AccountErrand;
import io.repairportal.core.signin.CodeWords;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.KeyPurpose;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.OneTimeKey;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who may reach a provider's customers: giving access, inviting, locking, helping (A8, A11, A14, K5). Staff act on memberships of their own
 * provider, never on a person; those of another provider do not exist here. The methods that take a member are for account admins, who act
 * on people of their own customer and never grant more than they hold. Everything holds at the next request on every node. Safe for use by
 * many threads.
 */
public final class PeopleDesk {
    private static final Duration CODE_LASTS = Duration.ofHours(24);
    private static final int TRIES = 5;

    /** How many customers a search finds by themselves, and how many people. */
    public static final int FOUND_AT_ONCE = CustomerPages.FOUND;

    private final PortalParts parts;
    private final AccountMessages messages;
    private final Members members;
    private final Giving giving;
    private final Inviting inviting;
    private final Granting granting;
    private final Locking locking;
    private final CustomerPages pages;
    private final Colleagues colleagues;
    private final Audit audit;

    /** Uses these parts; invitations leave through {@code messages}. */
    public PeopleDesk(PortalParts parts, AccountMessages messages) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.messages = Objects.requireNonNull(messages, "messages");
        this.members = new Members(parts);
        this.giving = new Giving(parts);
        this.inviting = new Inviting(parts, messages);
        this.granting = new Granting(parts);
        this.locking = new Locking(parts);
        this.pages = new CustomerPages(parts);
        this.colleagues = new Colleagues(parts, new Colleagues.Tools(giving, inviting, granting, locking), pages);
        this.audit = new Audit(parts);
    }

    /** Gives somebody access; nobody is invited yet. */
    public GiveOutcome give(Actor.Staff staff, GiveAccess wish) {
        return giving.give(staff.provider(), actor(staff), wish);
    }

    /**
     * Gives somebody access, but once for each operation: the same wish with the same one again gives nothing and answers with the
     * membership that the first has made. What is refused may be tried again.
     */
    public GiveOutcome give(Actor.Staff staff, GiveAccess wish, OperationId operation) {
        return wish.customer().provider().equals(staff.provider())
                ? giving.once(
                        actor(staff), wish, operation, wanted -> giving.give(staff.provider(), actor(staff), wanted))
                : GiveOutcome.Invalid.of("customer", "unknown");
    }

    /** Returns the invitation as its receiver would read it; empty if there is no such membership or no mail address. Changes nothing. */
    public Optional<RenderedMessage> previewInvitation(Actor.Staff staff, MembershipRef membership) {
        return members.find(staff.provider(), membership).flatMap(messages::previewInvitation);
    }

    /** Sends an invitation, in place of older ones. */
    public InviteOutcome invite(Actor.Staff staff, MembershipRef membership) {
        return inviting.invite(staff.provider(), actor(staff), membership);
    }

    /** Sends like {@link #invite(Actor.Staff, MembershipRef)}, but once for each operation: the same one again answers like the first. */
    public InviteOutcome invite(Actor.Staff staff, MembershipRef membership, OperationId operation) {
        return inviting.once(staff.provider(), membership, operation, () -> invite(staff, membership));
    }

    /** Returns how far the invitation of a membership has come. */
    public InvitationState stateOf(Actor.Staff staff, MembershipRef membership) {
        return members.find(staff.provider(), membership)
                .map(pages::stateOf)
                .orElseGet(() -> InvitationState.of(InvitationState.Kind.NONE));
    }

    /** Changes rights and scope of a membership that was read with this version. */
    public MembershipChange change(
            Actor.Staff staff, MembershipRef membership, Membership.Grant grant, int seenVersion) {
        ProviderRef provider = staff.provider();
        boolean unknown = grant.rights()
                .filter(rights -> parts.store().rights().find(provider, rights).isEmpty())
                .isPresent();
        if (unknown) {
            return MembershipChange.UNKNOWN_RIGHTS;
        }
        return members.find(provider, membership)
                .map(found -> granting.change(actor(staff), found, grant, seenVersion))
                .orElse(MembershipChange.UNKNOWN);
    }

    /** Removes a membership; its sessions, invitations and codes end with it. Returns whether there was one. */
    public boolean remove(Actor.Staff staff, MembershipRef membership) {
        return locking.remove(staff.provider(), actor(staff), membership);
    }

    /** Locks or opens a membership and ends its sessions; returns whether it was another lock before. */
    public boolean lock(Actor.Staff staff, MembershipRef membership, Lock lock) {
        return locking.lock(staff.provider(), actor(staff), membership, lock);
    }

    /**
     * Locks or opens a customer, revokes its links and ends the sessions of its memberships; returns how many links were revoked, or nothing
     * if the shop has no such customer.
     */
    public OptionalInt lock(Actor.Staff staff, CustomerRef customer, Lock lock) {
        boolean known = customer.provider().equals(staff.provider())
                && members.customer(customer).isPresent();
        return known ? OptionalInt.of(locking.lock(actor(staff), customer, lock)) : OptionalInt.empty();
    }

    /**
     * Returns a code that signs the holder of a membership in at this provider, once and within 24 hours (A8); older ones do not work any
     * more. Empty if nobody could sign in with this membership: it is unknown, closed or without rights.
     */
    public Optional<String> handOverCode(Actor.Staff staff, MembershipRef membership) {
        return members.find(staff.provider(), membership)
                .filter(found -> found.grant().rights().isPresent())
                .filter(found -> lockOf(found) != Lock.CLOSED)
                .map(found -> handOver(staff, found));
    }

    /** Has a link sent that sets a new password, to the person's own proven address (A11); returns whether anybody holds the membership. */
    public boolean startReset(Actor.Staff staff, MembershipRef membership) {
        Optional<Membership> held = members.find(staff.provider(), membership)
                .filter(found -> found.holder().person().isPresent());
        held.ifPresent(found -> parts.store().unitOfWork().inTransaction(transaction -> {
            String name = found.holder().userName().value();
            messages.later(
                    staff.provider(),
                    new AccountErrand(
                            AccountErrand.Kind.RESET, name, parts.secrets().randomToken(), AccountErrand.Asker.SHOP));
            audit.record(staff, "password.reset-sent", subject(found), Map.of());
            return found;
        }));
        return held.isPresent();
    }

    /** Ends the sessions of a membership; returns whether there is such a membership. */
    public boolean signOut(Actor.Staff staff, MembershipRef membership) {
        return locking.signOut(staff.provider(), actor(staff), membership);
    }

    /** Returns everything about the access of a customer, with the newest people; empty if the shop has no such customer. */
    public Optional<CustomerPage> of(Actor.Staff staff, CustomerRef customer) {
        return of(staff, customer, Optional.empty());
    }

    /** Returns the same with the people who follow behind {@code after}. */
    public Optional<CustomerPage> of(Actor.Staff staff, CustomerRef customer, Optional<Cursor> after) {
        return customer.provider().equals(staff.provider()) ? pages.of(customer, after) : Optional.empty();
    }

    /** Returns the newest memberships of a customer, without what has to be looked up for each; at most 25. */
    public List<Membership> memberships(Actor.Staff staff, CustomerRef customer) {
        return customer.provider().equals(staff.provider()) ? pages.memberships(customer) : List.of();
    }

    /** Returns the access of one person at a customer; empty if she has none there. */
    public Optional<PersonPage> person(Actor.Staff staff, CustomerRef customer, MembershipRef membership) {
        return customer.provider().equals(staff.provider()) ? pages.person(customer, membership) : Optional.empty();
    }

    /**
     * Returns customers that match by themselves, at most {@link #FOUND_AT_ONCE}, or by one of their people, of whom as many are looked at. If
     * there are as many as that, others may match as well.
     */
    public List<CustomerRow> search(Actor.Staff staff, String text) {
        return pages.search(staff.provider(), text);
    }

    /** Returns whether the member manages the people of her customer: she is permitted to, and sees the whole customer. */
    public boolean manages(MemberViewer admin) {
        return Colleagues.manages(admin);
    }

    /**
     * Returns a piece of the people of the member's customer, newest first, with what they may do and how far their invitations have come; at
     * most 25, none if the member does not manage people.
     */
    public Slice<Colleague> people(MemberViewer admin, Optional<Cursor> after) {
        return colleagues.people(admin, after);
    }

    /** Returns one of them; somebody of another customer does not exist here. */
    public Optional<Colleague> colleague(MemberViewer admin, MembershipRef membership) {
        return colleagues.one(admin, membership);
    }

    /** Returns the contacts of the member's customer who are not among its people yet. */
    public List<Contact> invitable(MemberViewer admin) {
        return colleagues.invitable(admin);
    }

    /** Returns all contacts of the member's customer, if one more person may be among its people. */
    public List<Contact> contacts(MemberViewer admin) {
        return colleagues.contacts(admin);
    }

    /** Returns whether one more person may be among the people of the member's customer. */
    public boolean hasRoom(MemberViewer admin) {
        return colleagues.hasRoom(admin);
    }

    /** Changes rights and scope of a person of the member's customer, not herself, to nothing she does not hold. */
    public MembershipChange change(
            MemberViewer admin, MembershipRef membership, Membership.Grant grant, int seenVersion) {
        return colleagues.change(admin, membership, grant, seenVersion);
    }

    /** Returns the access rights that the member may give: those that permit nothing she is not permitted herself. */
    public List<AccessRights> grantable(MemberViewer admin) {
        return colleagues.grantable(admin);
    }

    /**
     * Gives a person of the member's customer access and sends the invitation, both or neither, once for each operation: the same wish
     * with the same one again does nothing and answers like the first. At most 20 invitations an hour; what is refused may be tried again.
     * Nobody whom staff have locked at this customer, by whatever address of hers (A11).
     */
    public GiveOutcome invite(MemberViewer admin, GiveAccess wish, OperationId operation) {
        return colleagues.invite(admin, wish, operation);
    }

    /**
     * Sends an invitation again, once for each operation, to a person of the member's customer who may do no more than the member, and whom staff
     * have not locked (A11).
     */
    public InviteOutcome invite(MemberViewer admin, MembershipRef membership, OperationId operation) {
        return colleagues.invite(admin, membership, operation);
    }

    /**
     * Removes a person of the member's customer, not herself, nobody who may do more than she, and nobody whom staff have locked (A11); returns
     * whether there was one.
     */
    public boolean remove(MemberViewer admin, MembershipRef membership) {
        return colleagues.remove(admin, membership);
    }

    private String handOver(Actor.Staff staff, Membership membership) {
        String code = CodeWords.spoken(parts.secrets());
        OneTimeKey.Subject subject = new OneTimeKey.Subject(
                Optional.of(staff.provider()), membership.ref().value());
        Instant now = parts.clock().instant();
        parts.store().unitOfWork().inTransaction(transaction -> {
            parts.store().oneTimeKeys().revoke(KeyPurpose.HANDED_OVER_CODE, subject, now);
            parts.store()
                    .oneTimeKeys()
                    .issue(new OneTimeKey(
                            Secrets.keyHash(
                                    KeyPurpose.HANDED_OVER_CODE, parts.secrets().randomToken()),
                            KeyPurpose.HANDED_OVER_CODE,
                            subject,
                            Optional.of(new OneTimeKey.Secret(CodeWords.answer(parts.secrets(), code), TRIES)),
                            "",
                            OneTimeKey.Life.between(now, now.plus(CODE_LASTS))));
            audit.record(staff, "code.handed-over", subject(membership), Map.of());
            return code;
        });
        // why in two halves: it is read out, and typed from paper; hyphens do not matter
        return code.substring(0, code.length() / 2) + "-" + code.substring(code.length() / 2);
    }

    private Lock lockOf(Membership membership) {
        return membership.lock().and(parts.store().customerLocks().of(membership.customer()));
    }

    private static String actor(Actor.Staff staff) {
        return "staff:" + staff.staff();
    }

    private static String subject(Membership membership) {
        return "membership:" + membership.ref();
    }
}
