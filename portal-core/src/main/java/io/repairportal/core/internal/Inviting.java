package io.repairportal.core.internal;

import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.access.InviteOutcome;
import io.repairportal.core.access.InviteOutcome.Reason;
import io.repairportal.core.access.Masked;
import io.repairportal.core.signin.AccountNotices;
import io.repairportal.core.signin.InvitationKeys;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.ProviderSettings;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Invites people, for staff, account admins and the shop's news alike (A8, A13, A14). Safe for use by many threads. */
public final class Inviting {
    private static final String SHOP = "shop";

    private final PortalParts parts;
    private final AccountNotices notices;
    private final Members members;
    private final Giving giving;
    private final InvitationKeys keys;
    private final Operations operations;
    private final Audit audit;

    /** Tells people through {@code notices}. */
    public Inviting(PortalParts parts, AccountNotices notices) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.notices = Objects.requireNonNull(notices, "notices");
        this.members = new Members(parts);
        this.giving = new Giving(parts);
        this.keys = new InvitationKeys(parts);
        this.operations = new Operations(parts);
        this.audit = new Audit(parts);
    }

    /** Sends an invitation in place of older ones. */
    public InviteOutcome invite(ProviderRef provider, String actor, MembershipRef ref) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Optional<Membership> membership = members.find(provider, ref);
            Optional<Reason> obstacle = membership.map(this::obstacle).orElse(Optional.of(Reason.UNKNOWN));
            return obstacle.<InviteOutcome>map(InviteOutcome.NotSent::new)
                    .orElseGet(() -> send(actor, membership.orElseThrow()));
        });
    }

    /** Does {@code inviting} once for each operation: the same one again sends nothing and answers like the first. */
    public InviteOutcome once(
            ProviderRef provider, MembershipRef ref, OperationId operation, Supplier<InviteOutcome> inviting) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            if (!operations.isFirst(provider, "invite " + ref, operation)) {
                return sentBefore(provider, ref);
            }
            InviteOutcome outcome = inviting.get();
            if (outcome.fold(sent -> false, notSent -> true)) {
                transaction.setRollbackOnly();
            }
            return outcome;
        });
    }

    /** Invites a contact of a new customer, or a new contact, if the provider wants that (A13). The same news again invites nobody. */
    public void invited(Customer customer, Optional<ContactRef> contact) {
        ProviderRef provider = customer.ref().provider();
        ProviderSettings.Accounts accounts =
                parts.store().settings().find(provider).accounts();
        Optional<Contact> whom = contact.map(customer::contact).orElseGet(customer::primaryContact);
        Optional<EmailAddress> email =
                whom.flatMap(known -> known.emails().stream().findFirst());
        if (!accounts.autoInvite() || email.isEmpty()) {
            return;
        }
        Optional<ContactRef> ref = whom.map(Contact::ref);
        boolean primary = ref.equals(customer.primaryContact().map(Contact::ref));
        GiveAccess wish = new GiveAccess(customer.ref(), ref, email, accounts.newUserRights(), primary, "");
        // why a refusal is no trouble: whoever is a member already needs no invitation
        giving.give(customer, SHOP, wish)
                .fold(given -> Optional.of(given.membership()), invalid -> Optional.<Membership>empty())
                .ifPresent(membership -> invite(provider, SHOP, membership.ref()));
    }

    /** Takes back invitations that went to an address which the customer does not use any more (A5). */
    public void addressChanged(CustomerRef ref, String oldAddress) {
        Optional<Customer> customer = members.customer(ref);
        members.each(ref, membership -> {
            boolean went = membership.holder().person().isEmpty()
                    && membership
                            .holder()
                            .email()
                            .filter(address -> address.folded().equals(oldAddress))
                            .isPresent();
            if (went) {
                keys.revoke(ref.provider(), membership.ref());
                Optional<EmailAddress> now = customer.flatMap(
                                known -> membership.holder().contact().flatMap(known::contact))
                        .flatMap(contact -> contact.emails().stream().findFirst());
                members.change(ref.provider(), membership.ref(), stored -> stored.with(at(stored.holder(), now)));
            }
        });
    }

    private static Membership.Holder at(Membership.Holder holder, Optional<EmailAddress> email) {
        return new Membership.Holder(holder.contact(), holder.person(), holder.userName(), email, holder.label());
    }

    private InviteOutcome sentBefore(ProviderRef provider, MembershipRef ref) {
        return keys.of(provider, ref).stream()
                .findFirst()
                .<InviteOutcome>map(key -> new InviteOutcome.Sent(key.life().expiresAt()))
                .orElseGet(() -> new InviteOutcome.NotSent(Reason.UNKNOWN));
    }

    private Optional<Reason> obstacle(Membership membership) {
        if (membership.holder().person().isPresent()) {
            return Optional.of(Reason.ALREADY_ACCEPTED);
        }
        if (membership.holder().email().isEmpty()) {
            return Optional.of(Reason.NO_ADDRESS);
        }
        if (membership.grant().rights().isEmpty()) {
            return Optional.of(Reason.NO_RIGHTS);
        }
        Lock customer = parts.store().customerLocks().of(membership.customer());
        return membership.lock().and(customer) == Lock.CLOSED ? Optional.of(Reason.LOCKED) : Optional.empty();
    }

    private InviteOutcome send(String actor, Membership membership) {
        ProviderRef provider = membership.customer().provider();
        notices.invitation(membership, keys.issue(membership));
        String address = membership.holder().email().map(EmailAddress::value).orElse("");
        audit.record(
                provider,
                new Audit.Act("invitation.sent", actor, "membership:" + membership.ref()),
                Map.of("to", Masked.address(address)));
        return new InviteOutcome.Sent(parts.clock().instant().plus(InvitationKeys.LASTS));
    }
}
