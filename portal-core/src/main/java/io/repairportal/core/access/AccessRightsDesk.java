package io.repairportal.core.access;

import io.repairportal.core.access.RemoveOutcome.InUse;
import io.repairportal.core.access.RightsOutcome.Reason;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PermissionChanges;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.paging.Cursor;
import io.repairportal.spi.paging.Slice;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The access rights of a provider (K2). Whoever works there reads them; portal administrators change them, and every other caller of a
 * changing method gets an {@link IllegalArgumentException}. Changes hold at the next request on every node. Safe for use by many threads.
 */
public final class AccessRightsDesk {
    private static final int LONGEST_NAME = 100;
    private static final int PAGE_SIZE = 25;
    private static final int COUNTED_AT_ONCE = 100;

    private final PortalParts parts;
    private final Audit audit;

    /** Uses these parts. */
    public AccessRightsDesk(PortalParts parts) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.audit = new Audit(parts);
    }

    /** Returns all sets, by name. */
    public List<AccessRights> all(Actor.Staff staff) {
        return parts.store().rights().all(staff.provider());
    }

    /** Returns one set. */
    public Optional<AccessRights> find(Actor.Staff staff, RightsRef rights) {
        return parts.store().rights().find(staff.provider(), rights);
    }

    /** Stores a new set. */
    public RightsOutcome create(Actor.Staff staff, String name, PermissionSet permissions) {
        RightsRef ref = new RightsRef("r-" + parts.secrets().randomToken().substring(0, 16));
        return named(name)
                .<RightsOutcome>map(RightsOutcome.Refused::new)
                .orElseGet(() -> save(staff, Optional.empty(), new AccessRights(ref, name.strip(), permissions, 0)));
    }

    /** Stores a set under another name or with other permissions; {@code changed} has the version that was read. */
    public RightsOutcome change(Actor.Staff staff, AccessRights changed) {
        Optional<AccessRights> before = find(staff, changed.ref());
        if (before.isEmpty()) {
            return new RightsOutcome.Refused(Reason.UNKNOWN);
        }
        return save(staff, before, changed);
    }

    /** Stores a copy under another name. */
    public RightsOutcome duplicate(Actor.Staff staff, RightsRef original, String name) {
        return find(staff, original)
                .map(found -> create(staff, name, found.permissions()))
                .orElseGet(() -> new RightsOutcome.Refused(Reason.UNKNOWN));
    }

    /** Returns what would be different if the set permitted this; empty if there is no such set. Changes nothing. */
    public Optional<RightsDifference> difference(Actor.Staff staff, RightsRef rights, PermissionSet permissions) {
        return find(staff, rights)
                .map(found -> RightsDifference.between(found.permissions(), permissions, people(staff, rights)));
    }

    /** Returns a page of those who have a set, newest first. */
    public Slice<Membership> usedBy(Actor.Staff staff, RightsRef rights, Optional<Cursor> after) {
        return usedBy(staff, rights, after, PAGE_SIZE);
    }

    /** Removes a set that nobody has. */
    public RemoveOutcome remove(Actor.Staff staff, RightsRef rights) {
        ProviderRef provider = staff.requireAdministrator().provider();
        boolean byDefault = parts.store()
                .settings()
                .find(provider)
                .accounts()
                .newUserRights()
                .equals(Optional.of(rights));
        return parts.store().unitOfWork().inTransaction(transaction -> {
            if (!byDefault && parts.store().rights().removeUnused(provider, rights)) {
                audit.record(staff, "rights.removed", "rights:" + rights, Map.of());
                return new RemoveOutcome.Removed();
            }
            List<Membership> users = usedBy(staff, rights, Optional.empty()).items();
            return users.isEmpty() && !byDefault ? new RemoveOutcome.Unknown() : new InUse(users, byDefault);
        });
    }

    private static Optional<Reason> named(String name) {
        if (name.isBlank()) {
            return Optional.of(Reason.BLANK_NAME);
        }
        return name.strip().length() > LONGEST_NAME ? Optional.of(Reason.LONG_NAME) : Optional.empty();
    }

    private RightsOutcome save(Actor.Staff staff, Optional<AccessRights> before, AccessRights changed) {
        ProviderRef provider = staff.requireAdministrator().provider();
        return parts.store().unitOfWork().inTransaction(transaction -> {
            Saved saved = parts.store().rights().saveIfUnchanged(provider, changed);
            return switch (saved) {
                case SAVED -> stored(staff, before, changed);
                case TAKEN -> new RightsOutcome.Refused(Reason.NAME_TAKEN);
                case CHANGED_MEANWHILE -> new RightsOutcome.Refused(Reason.CHANGED_MEANWHILE);
            };
        });
    }

    private RightsOutcome stored(Actor.Staff staff, Optional<AccessRights> before, AccessRights changed) {
        PermissionSet had = before.map(AccessRights::permissions).orElse(PermissionSet.none());
        audit.record(
                staff,
                before.isPresent() ? "rights.changed" : "rights.created",
                "rights:" + changed.ref(),
                Map.of("permissions", PermissionChanges.between(had, changed.permissions())));
        return new RightsOutcome.Stored(changed.version(changed.version() + 1));
    }

    private Slice<Membership> usedBy(Actor.Staff staff, RightsRef rights, Optional<Cursor> after, int limit) {
        return parts.store().membershipLists().withRights(staff.provider(), rights, after, limit);
    }

    private int people(Actor.Staff staff, RightsRef rights) {
        int people = 0;
        Optional<Cursor> after = Optional.empty();
        do {
            Slice<Membership> slice = usedBy(staff, rights, after, COUNTED_AT_ONCE);
            people += slice.items().size();
            after = Members.next(slice);
        } while (after.isPresent() && people < RightsDifference.MOST_COUNTED);
        return Math.min(people, RightsDifference.MOST_COUNTED);
    }
}
