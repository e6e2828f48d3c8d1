package io.repairportal.web;

import io.repairportal.core.access.ActingViewer;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.Admitted;
import io.repairportal.core.access.MemberViewer;
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

    /** Whoever is signed in or has answered at least one link. */
    public static final Access<Admitted> KNOWN =
            new Access<>("known", (visit, admitted) -> Optional.of(admitted).filter(Admitted::known));

    /** Whoever is signed in; a link does not suffice. */
    public static final Access<MemberViewer> MEMBER = new Access<>("member", (visit, admitted) -> admitted.member());

    /** Whoever may act on the work order named {@code {workOrder}} in the address, as a member or by its link (A6). */
    public static final Access<ActingViewer> WORK_ORDER =
            new Access<>("work order", (visit, admitted) -> visit.ref("workOrder", WorkOrderRef::new)
                    .flatMap(admitted::viewerOf));

    /** Whoever the host says works at the shop; not while she looks at the portal with the eyes of somebody else. */
    public static final Access<Actor.Staff> STAFF = new Access<>("staff", (visit, admitted) -> staff(admitted));

    /** Staff who decide how the portal works. */
    public static final Access<Actor.Staff> ADMINISTRATOR =
            new Access<>("administrator", (visit, admitted) -> staff(admitted).filter(Actor.Staff::isAdministrator));

    private final String name;
    private final BiFunction<Visit, Admitted, Optional<V>> rule;

    private Access(String name, BiFunction<Visit, Admitted, Optional<V>> rule) {
        this.name = name;
        this.rule = rule;
    }

    Optional<V> admit(Visit visit, Admitted admitted) {
        return rule.apply(visit, admitted);
    }

    private static Optional<Actor.Staff> staff(Admitted admitted) {
        return admitted.preview().isPresent() ? Optional.empty() : admitted.staff();
    }

    @Override
    public String toString() {
        return name;
    }
}
