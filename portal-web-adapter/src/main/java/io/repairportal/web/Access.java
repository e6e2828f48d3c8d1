package io.repairportal.web;

import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.access.StaffPreview;
import io.repairportal.core.access.Viewer;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Who may ask for an address, and as what its handler meets them. There is no "any": a page for strangers says so. Whoever is not let in
 * gets the same answer as for an address that does not exist (P4).
 *
 * @param <V> what the handler is given
 */
public final class Access<V> {
    /** Files that are the same for everybody, such as the style sheet. Neither session nor portal state is asked. */
    public static final Access<Admitted> PUBLIC_FILE =
            new Access<>("public file", (visit, admitted) -> Optional.of(admitted));

    /** Everybody, also strangers: such a page shows nothing personal to them. */
    public static final Access<Admitted> STRANGER =
            new Access<>("stranger", (visit, admitted) -> Optional.of(admitted));

    /** Whoever is signed in, has answered at least one link, or previews: to read what is not about one customer. */
    public static final Access<Admitted> KNOWN =
            new Access<>("known", (visit, admitted) -> Optional.of(admitted).filter(Admitted::known));

    /** Whoever may write in general: the member, else whoever came by a link. */
    public static final Access<ActingViewer> ACTING = new Access<>("acting", (visit, admitted) -> acting(admitted));

    /** Whoever reads what belongs to no single work order: a member, or staff with a member's eyes (K3). */
    public static final Access<Viewer> READER = new Access<>("reader", (visit, admitted) -> reader(admitted));

    /** Whoever acts for a customer; a link does not suffice. */
    public static final Access<MemberViewer> MEMBER = new Access<>("member", (visit, admitted) -> admitted.member());

    /** Whoever has pages of her own: a member, or somebody who is signed in and has not chosen for whom (A15). */
    public static final Access<Admitted> PERSON = new Access<>("person", (visit, admitted) -> Optional.of(admitted)
            .filter(somebody ->
                    somebody.member().isPresent() || somebody.signedIn().isPresent()));

    /** Whoever is signed in by the portal's own login, whether or not it is clear for which customer (A15). */
    public static final Access<SignedIn> SIGNED_IN =
            new Access<>("signed in", (visit, admitted) -> admitted.signedIn());

    /** Whoever may read the work order named {@code {workOrder}} in the address: a member, by its link, or staff who preview. */
    public static final Access<Viewer> WORK_ORDER_READER =
            new Access<>("work order reader", (visit, admitted) -> visit.ref("workOrder", WorkOrderRef::new)
                    .flatMap(admitted::readerOf));

    /** Whoever may act on the work order named {@code {workOrder}} in the address, as a member or by its link (A6). */
    public static final Access<ActingViewer> WORK_ORDER =
            new Access<>("work order", (visit, admitted) -> visit.ref("workOrder", WorkOrderRef::new)
                    .flatMap(admitted::viewerOf));

    /** Whoever the host says works at the shop; not while she looks at the portal with the eyes of somebody else. */
    public static final Access<Actor.Staff> STAFF = new Access<>("staff", (visit, admitted) -> staff(admitted));

    /** Staff who decide how the portal works. */
    public static final Access<Actor.Staff> ADMINISTRATOR =
            new Access<>("administrator", (visit, admitted) -> staff(admitted).filter(Actor.Staff::isAdministrator));

    /** Staff who look at the portal with somebody else's eyes, and want to do so no longer. */
    public static final Access<StaffPreview> PREVIEW = new Access<>("preview", (visit, admitted) -> admitted.preview());

    private final String name;
    private final BiFunction<Visit, Admitted, Optional<V>> rule;

    private Access(String name, BiFunction<Visit, Admitted, Optional<V>> rule) {
        this.name = name;
        this.rule = rule;
    }

    /** Returns whether what answers here belongs to a customer, so that a lock shuts it (A11). */
    boolean isShutByLock() {
        return this == READER || this == MEMBER || this == WORK_ORDER || this == WORK_ORDER_READER || this == ACTING;
    }

    Optional<V> admit(Visit visit, Admitted admitted) {
        return rule.apply(visit, admitted);
    }

    private static Optional<Actor.Staff> staff(Admitted admitted) {
        return admitted.preview().isPresent() ? Optional.empty() : admitted.staff();
    }

    private static Optional<Viewer> reader(Admitted admitted) {
        // why not: whoever comes by a link reads one work order and no list, and so does staff with her eyes
        return admitted.reader().filter(viewer -> !(viewer.scope() instanceof Scope.OneWorkOrder));
    }

    private static Optional<ActingViewer> acting(Admitted admitted) {
        return admitted.member().<ActingViewer>map(member -> member).or(() -> admitted.links().stream()
                .findFirst());
    }

    @Override
    public String toString() {
        return name;
    }
}
