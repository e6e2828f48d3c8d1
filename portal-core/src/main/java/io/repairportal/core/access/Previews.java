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
                .flatMap(fields -> look(fields, staff, settings));
    }

    private Optional<String[]> read(PreviewTicket ticket) {
        try {
            return Optional.of(parts.secrets().unseal(PURPOSE, ticket.value()).split("\\|", -1));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<StaffPreview> look(String[] fields, Actor.Staff staff, ProviderSettings settings) {
        return switch (fields[3]) {
            case "member" -> asMember(staff, new MembershipRef(fields[4]), settings);
            case "link" -> asLinkVisitor(staff, new WorkOrderRef(fields[4]), settings);
            default -> withRights(staff, fields, settings);
        };
    }

    private Optional<StaffPreview> asMember(Actor.Staff staff, MembershipRef ref, ProviderSettings settings) {
        return parts.store()
                .memberships()
                .find(staff.provider(), ref)
                .map(membership -> new StaffPreview(staff, membership.holder().label(), eyes(membership, settings)));
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

    private Optional<StaffPreview> asLinkVisitor(Actor.Staff staff, WorkOrderRef ref, ProviderSettings settings) {
        return parts.store()
                .publications()
                .find(new Scope.WholeProvider(staff.provider()), ref)
                .map(Published::publication)
                .map(publication -> new StaffPreview(staff, publication.text().heading(), eyes(publication, settings)));
    }

    private StaffPreview.Eyes eyes(Publication publication, ProviderSettings settings) {
        CustomerRef customer = publication.owner().customer();
        return new StaffPreview.Eyes(
                new Scope.OneWorkOrder(customer, publication.workOrder()),
                settings.access().linkVisitor(),
                lockOf(customer),
                settings);
    }

    private Optional<StaffPreview> withRights(Actor.Staff staff, String[] fields, ProviderSettings settings) {
        CustomerRef customer = new CustomerRef(staff.provider(), fields[4]);
        Scope scope = fields[5].isEmpty()
                ? new Scope.WholeCustomer(customer)
                : new Scope.OwnContact(customer, new ContactRef(fields[5]));
        return rights(customer, new RightsRef(fields[6]))
                .map(rights -> new StaffPreview(
                        staff,
                        rights.name(),
                        new StaffPreview.Eyes(scope, rights.permissions(), lockOf(customer), settings)));
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
