package io.repairportal.core.access;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.publication.Published;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tickets of staff previews (K3). A ticket says with whose eyes; what those see is asked anew on every request, so that the preview shows
 * what the person would see now. It is worth nothing without the login of the staff member who began it.
 */
final class Previews {
    private static final String PURPOSE = "preview";
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final String NONE = "";

    private final PortalParts parts;

    Previews(PortalParts parts) {
        this.parts = parts;
    }

    /** What somebody sees, and how the banner calls that. */
    record Seen(String as, StaffPreview.Eyes eyes) {}

    PreviewTicket begin(Actor.Staff staff, PreviewOf subject) {
        String until = Long.toString(parts.clock().instant().plus(LASTS).getEpochSecond());
        String about = subject.fold(
                member -> "member|" + member.membership() + "|" + NONE + "|" + NONE,
                link -> "link|" + link.workOrder() + "|" + NONE + "|" + NONE,
                rights -> "rights|" + own(staff, rights.customer()) + "|"
                        + rights.contact().map(ContactRef::value).orElse(NONE) + "|" + rights.rights());
        return new PreviewTicket(
                parts.secrets().seal(PURPOSE, staff.provider() + "|" + staff.staff() + "|" + until + "|" + about));
    }

    Optional<StaffPreview> open(PreviewTicket ticket, Actor.Staff staff, ProviderSettings settings) {
        return read(ticket)
                .filter(fields -> fields.length == 7)
                .filter(fields -> fields[0].equals(staff.provider().value()))
                .filter(fields -> fields[1].equals(staff.staff().value()))
                .filter(fields -> parts.clock().instant().isBefore(Instant.ofEpochSecond(Long.parseLong(fields[2]))))
                .flatMap(fields -> seen(staff, subject(staff, fields), settings))
                .map(seen -> StaffPreview.throughClosedDoors(staff, seen.as(), seen.eyes()));
    }

    /** Returns what somebody sees now, the portal's state included. */
    Optional<Seen> seen(Actor.Staff staff, PreviewOf subject, ProviderSettings settings) {
        return subject.fold(
                member -> asMember(staff, member.membership(), settings),
                link -> asLinkVisitor(staff, link.workOrder(), settings),
                rights -> withRights(staff, rights, settings));
    }

    private Optional<String[]> read(PreviewTicket ticket) {
        try {
            return Optional.of(parts.secrets().unseal(PURPOSE, ticket.value()).split("\\|", -1));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static PreviewOf subject(Actor.Staff staff, String[] fields) {
        return switch (fields[3]) {
            case "member" -> new PreviewOf.Member(new MembershipRef(fields[4]));
            case "link" -> new PreviewOf.LinkVisitor(new WorkOrderRef(fields[4]));
            default ->
                new PreviewOf.WithRights(
                        new CustomerRef(staff.provider(), fields[4]),
                        fields[5].isEmpty() ? Optional.empty() : Optional.of(new ContactRef(fields[5])),
                        new RightsRef(fields[6]));
        };
    }

    private Optional<Seen> asMember(Actor.Staff staff, MembershipRef ref, ProviderSettings settings) {
        return parts.store()
                .memberships()
                .find(staff.provider(), ref)
                .map(membership -> new Seen(membership.holder().label(), eyes(membership, settings)));
    }

    private StaffPreview.Eyes eyes(Membership membership, ProviderSettings settings) {
        PermissionSet permitted = membership
                .grant()
                .rights()
                .flatMap(rights -> rights(membership.customer(), rights))
                .map(AccessRights::permissions)
                .orElse(PermissionSet.none());
        Lock lock = membership.lock().and(lockOf(membership.customer()));
        return new StaffPreview.Eyes(membership.scope(), permitted, lock, settings);
    }

    private Optional<Seen> asLinkVisitor(Actor.Staff staff, WorkOrderRef ref, ProviderSettings settings) {
        return parts.store()
                .publications()
                .find(new Scope.WholeProvider(staff.provider()), ref)
                .map(Published::publication)
                .map(publication -> new Seen(publication.text().heading(), eyes(publication, settings)));
    }

    private StaffPreview.Eyes eyes(Publication publication, ProviderSettings settings) {
        CustomerRef customer = publication.owner().customer();
        return new StaffPreview.Eyes(
                new Scope.OneWorkOrder(customer, publication.workOrder()),
                settings.access().linkVisitor(),
                lockOf(customer),
                settings);
    }

    private Optional<Seen> withRights(Actor.Staff staff, PreviewOf.WithRights subject, ProviderSettings settings) {
        CustomerRef customer = subject.customer();
        Scope scope = subject.contact()
                .<Scope>map(contact -> new Scope.OwnContact(customer, contact))
                .orElseGet(() -> new Scope.WholeCustomer(customer));
        return Optional.of(customer)
                .filter(asked -> asked.provider().equals(staff.provider()))
                .flatMap(asked -> rights(asked, subject.rights()))
                .map(rights -> new Seen(
                        rights.name(), new StaffPreview.Eyes(scope, rights.permissions(), lockOf(customer), settings)));
    }

    private Optional<AccessRights> rights(CustomerRef customer, RightsRef rights) {
        return parts.store().rights().find(customer.provider(), rights);
    }

    private Lock lockOf(CustomerRef customer) {
        return parts.store().customerLocks().of(customer);
    }

    private static String own(Actor.Staff staff, CustomerRef customer) {
        if (!customer.provider().equals(staff.provider())) {
            throw new IllegalArgumentException("staff look at customers of their own provider only");
        }
        return customer.value();
    }
}
