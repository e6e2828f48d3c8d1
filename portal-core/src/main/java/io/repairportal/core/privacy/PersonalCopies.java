package io.repairportal.core.privacy;

import io.repairportal.core.access.Access;
import io.repairportal.core.access.Actor;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.SessionToken;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.access.Viewer;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.provider.ProviderRef;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes copies of what the portal holds about a person (O4): for herself, of one provider or of everything her session reaches; for staff, of what concerns their
 * own provider. Records and files are those that she may see now, by the same decision as on the pages. Nobody else's data is in it. Safe for
 * use by many threads.
 */
public final class PersonalCopies {
    private static final int PER_HOUR = 10;

    private final PortalParts parts;
    private final Access access;
    private final Gathering gathering;
    private final Audit audit;

    /** Uses these parts; who sees what is asked of {@code access} and {@code pages}. */
    public PersonalCopies(PortalParts parts, Access access, SeenPages pages) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.access = Objects.requireNonNull(access, "access");
        this.gathering = new Gathering(parts, pages);
        this.audit = new Audit(parts);
    }

    /**
     * Returns a copy for the person who is signed in by this session, of what she has at one provider or, without one, wherever her session
     * reaches; empty if she has taken more than 10 within the hour. Pages ask for a fresh proof before (A19).
     */
    public Optional<PersonalCopy> of(SignedIn who, Optional<ProviderRef> only, SessionToken session, Locale reader) {
        if (tooMany("person:" + who.person())) {
            return Optional.empty();
        }
        List<Membership> held = parts.store().memberships().ofPerson(who.person()).stream()
                .filter(membership -> who.session()
                        .only()
                        .map(membership.customer().provider()::equals)
                        .orElse(true))
                .filter(membership ->
                        only.map(membership.customer().provider()::equals).orElse(true))
                .toList();
        List<MemberViewer> viewers = access.everywhere(who, session);
        Instant now = parts.clock().instant();
        // why: her own name and address, and where else she is signed in, are no business of a shop whose code opened
        // this session (A8)
        boolean acting =
                new Members(parts).actsAsPerson(who.person(), who.session().only());
        held.stream()
                .map(membership -> membership.customer().provider())
                .distinct()
                .sorted()
                .forEach(provider -> written(provider, "person:" + who.person(), "person:" + who.person()));
        return Optional.of(new PersonalCopy(now, parcel -> {
            if (acting) {
                person(parcel, who.person());
                gathering.sessions(parcel, who.person());
            }
            held.forEach(membership ->
                    gathering.membership(parcel, scene(membership, viewer(viewers, membership), reader, true)));
        }));
    }

    /** Returns a copy of what concerns one membership of this provider; empty if there is none, or after more than 10 within the hour. */
    public Optional<PersonalCopy> of(Actor.Staff staff, MembershipRef ref, Locale reader) {
        Optional<Membership> found = parts.store().memberships().find(staff.provider(), ref);
        if (found.isEmpty() || tooMany("membership:" + staff.provider() + "/" + ref)) {
            return Optional.empty();
        }
        Optional<Viewer> viewer = access.eyesOf(staff, ref).map(eyes -> eyes);
        written(staff.provider(), "staff:" + staff.staff(), "membership:" + ref);
        return Optional.of(new PersonalCopy(parts.clock().instant(), parcel -> {
            found.get().holder().person().ifPresent(person -> person(parcel, person));
            gathering.membership(parcel, scene(found.get(), viewer, reader, false));
        }));
    }

    private Gathering.Scene scene(Membership membership, Optional<Viewer> viewer, Locale reader, boolean herself) {
        String rights = membership
                .grant()
                .rights()
                .flatMap(ref -> rights(membership.customer().provider(), ref))
                .map(AccessRights::name)
                .orElse("");
        return new Gathering.Scene(membership, viewer, rights, reader, herself);
    }

    private static Optional<Viewer> viewer(List<MemberViewer> viewers, Membership membership) {
        return viewers.stream()
                .filter(viewer -> viewer.provider().equals(membership.customer().provider()))
                .filter(viewer ->
                        viewer.login().map(MemberViewer.Login::membership).equals(Optional.of(membership.ref())))
                .<Viewer>map(viewer -> viewer)
                .findFirst();
    }

    private void person(Parcel parcel, PersonRef ref) {
        Optional<Person> person = parts.store().people().find(ref);
        person.ifPresent(known -> parcel.json("", "person.json", Written.person(known)));
    }

    private Optional<AccessRights> rights(ProviderRef provider, RightsRef ref) {
        return parts.store().rights().find(provider, ref);
    }

    private void written(ProviderRef provider, String actor, String subject) {
        audit.record(provider, new Audit.Act("person.exported", actor, subject), Map.of());
    }

    private boolean tooMany(String whose) {
        Instant hour = parts.clock().instant().truncatedTo(ChronoUnit.HOURS);
        String counter = "copy:" + parts.secrets().keyed("counter", whose);
        return parts.store().counters().countUp(counter, hour, hour.plus(Duration.ofHours(2))) > PER_HOUR;
    }
}
