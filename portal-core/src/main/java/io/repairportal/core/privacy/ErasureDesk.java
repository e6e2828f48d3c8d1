package io.repairportal.core.privacy;

import io.repairportal.core.access.Actor;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.internal.Audit;
import io.repairportal.core.internal.Members;
import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.notification.Farewells;
import io.repairportal.core.privacy.ErasureReport.ErasedPlace;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.Person;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.privacy.Erased;
import io.repairportal.spi.privacy.Traces;
import io.repairportal.spi.provider.ProviderRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Forgets people (O4): at one provider, where the membership goes, or everywhere; the login goes with the last membership. What the books
 * need stays, without a name where the portal has the say, and the report says what and why. Everything of one erasure happens in one unit
 * of work, and doing it again changes nothing. Staff erase at their own provider only. Safe for use by many threads.
 */
public final class ErasureDesk {
    private final PortalParts parts;
    private final Farewells farewells;
    private final Tracing tracing;
    private final Members members;
    private final Audit audit;

    /** Uses these parts; what waits in the outbox is looked after by {@code farewells}. */
    public ErasureDesk(PortalParts parts, Farewells farewells) {
        this.parts = Objects.requireNonNull(parts, "parts");
        this.farewells = Objects.requireNonNull(farewells, "farewells");
        this.tracing = new Tracing(parts);
        this.members = new Members(parts);
        this.audit = new Audit(parts);
    }

    /** Returns what erasing the person would do, at one provider or, without one, wherever her session reaches. Changes nothing. */
    public ErasurePlan plan(SignedIn who, Optional<ProviderRef> only) {
        return plan(memberships(who, only));
    }

    /**
     * Erases the person at one provider or, without one, wherever her session reaches, and signs her out everywhere. She is told by mail.
     * Pages ask for a fresh proof before (A19).
     */
    public ErasureReport erase(SignedIn who, Optional<ProviderRef> only) {
        return parts.store().unitOfWork().inTransaction(transaction -> {
            List<Membership> gone = memberships(who, only);
            if (gone.isEmpty()) {
                return new ErasureReport(List.of(), false, List.of());
            }
            // why: what a code of one shop opened ends nothing elsewhere (A8)
            if (members.actsAsPerson(who.person(), who.session().only())) {
                parts.store().personalRecords().forget(who.person());
            }
            return erase(gone, new Doer("person:" + who.person(), false));
        });
    }

    /** Returns what erasing the holder of a membership would do; empty if this provider has no such membership. Changes nothing. */
    public Optional<ErasurePlan> plan(Actor.Staff staff, MembershipRef membership) {
        staff.requireAdministrator();
        return members.find(staff.provider(), membership).map(List::of).map(this::plan);
    }

    /**
     * Erases the holder of a membership at this provider; what she has elsewhere is not touched. Empty if there is no such membership. Only
     * for portal administrators.
     */
    public Optional<ErasureReport> erase(Actor.Staff staff, MembershipRef membership) {
        staff.requireAdministrator();
        return parts.store().unitOfWork().inTransaction(transaction -> members.hold(
                        staff.provider(), membership, any -> true)
                .map(List::of)
                .map(gone -> erase(gone, new Doer("staff:" + staff.staff(), true))));
    }

    /** Who erases. */
    private record Doer(String actor, boolean staff) {}

    private List<Membership> memberships(SignedIn who, Optional<ProviderRef> only) {
        Optional<ProviderRef> reach = who.session().only();
        return parts.store().memberships().ofPerson(who.person()).stream()
                .filter(held -> only.map(held.customer().provider()::equals).orElse(true))
                .filter(held -> reach.map(held.customer().provider()::equals).orElse(true))
                // why sorted: of two who erase at the same moment none waits for the other in a circle
                .sorted(Comparator.comparing(
                                (Membership held) -> held.customer().provider())
                        .thenComparing(Membership::ref))
                .toList();
    }

    private ErasurePlan plan(List<Membership> gone) {
        boolean loginGoes = loginGoes(gone);
        return new ErasurePlan(gone.stream().map(this::place).toList(), loginGoes, kept(gone, loginGoes));
    }

    private ErasureReport erase(List<Membership> gone, Doer doer) {
        Map<Membership, ErasedPlace> erased = new LinkedHashMap<>();
        Optional<Person> person =
                gone.stream().flatMap(held -> tracing.person(held).stream()).findFirst();
        for (Membership held : gone) {
            erased.put(held, erase(held));
        }
        boolean loginGone = person.map(Person::ref).filter(this::goes).isPresent();
        gone.stream()
                .map(held -> held.customer().provider())
                .distinct()
                .forEach(provider -> person.ifPresent(known -> farewells.sayGoodbye(known, provider)));
        gone.forEach(held -> tellHost(held, doer));
        erased.forEach((held, done) -> record(held, done.erased(), doer, loginGone));
        return new ErasureReport(List.copyOf(erased.values()), loginGone, kept(gone, loginGone || person.isEmpty()));
    }

    private ErasedPlace erase(Membership held) {
        ProviderRef provider = held.customer().provider();
        Place place = place(held);
        Traces traces = tracing.of(held, farewells.nameless(provider));
        Erased erased = parts.store().personalRecords().erase(traces, farewells.unsentTo(provider, traces.addresses()));
        int registrations = tracing.registrant(held)
                .map(registrant -> forgetRegistrations(held, registrant, traces.instead()))
                .orElse(0);
        parts.store().memberships().remove(provider, held.ref());
        return new ErasedPlace(place, with(erased, registrations));
    }

    /** What she wrote when she registered waits under a name of its own; it is forgotten like what she proposed later. */
    private int forgetRegistrations(Membership held, PersonRef registrant, String instead) {
        Membership then = held.with(held.holder().heldBy(registrant));
        Traces traces = new Traces(then, Set.of(), Set.of(), Set.of(), instead);
        return parts.store().personalRecords().erase(traces, Set.of()).proposals();
    }

    private static Erased with(Erased erased, int registrations) {
        return new Erased(
                erased.anonymised(),
                erased.links(),
                erased.keys(),
                erased.proposals() + registrations,
                erased.unsent());
    }

    private boolean goes(PersonRef person) {
        boolean gone = parts.store().people().removeWithoutMembership(person);
        if (gone) {
            parts.store().personalRecords().forget(person);
        }
        return gone;
    }

    private void tellHost(Membership held, Doer doer) {
        farewells.tellHost(new HostEvents.Event.PersonErased(
                new OperationId(parts.secrets().randomToken()),
                held.customer(),
                held.holder().contact(),
                doer.staff()));
    }

    private void record(Membership held, Erased erased, Doer doer, boolean loginGone) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("customer", held.customer().value());
        details.put("anonymised", Integer.toString(erased.anonymised()));
        details.put("links", Integer.toString(erased.links()));
        details.put("proposals", Integer.toString(erased.proposals()));
        details.put("unsent", Integer.toString(erased.unsent()));
        details.put("login", loginGone ? "gone" : "stays");
        audit.record(
                held.customer().provider(),
                new Audit.Act("person.erased", doer.actor(), "membership:" + held.ref()),
                details);
    }

    private boolean loginGoes(List<Membership> gone) {
        return gone.stream()
                .flatMap(held -> held.holder().person().stream())
                .findFirst()
                .map(person -> parts.store().memberships().ofPerson(person).size() <= gone.size())
                .orElse(true);
    }

    private List<Kept> kept(List<Membership> gone, boolean loginGoes) {
        List<Kept> kept = new ArrayList<>();
        if (!gone.isEmpty()) {
            kept.add(parts.host().events().isPresent() ? Kept.SHOP_FACTS : Kept.SHOP_NOT_TOLD);
            kept.addAll(List.of(Kept.TEXTS, Kept.AUDIT_TRAIL, Kept.DELIVERIES));
        }
        if (!loginGoes) {
            kept.add(Kept.LOGIN);
        }
        return kept;
    }

    private Place place(Membership held) {
        Optional<Customer> customer = members.customer(held.customer());
        boolean company =
                customer.filter(known -> !known.companyName().isBlank()).isPresent();
        return new Place(
                held.customer(),
                held.ref(),
                customer.map(Customer::displayName).orElse(""),
                company && manages(held) && isAlone(held));
    }

    private boolean isAlone(Membership admin) {
        AtomicBoolean others = new AtomicBoolean();
        members.each(admin.customer(), other -> {
            if (!other.ref().equals(admin.ref()) && manages(other)) {
                others.set(true);
            }
        });
        return !others.get();
    }

    private boolean manages(Membership membership) {
        return membership.grant().wholeCustomer()
                && membership.holder().person().isPresent()
                && membership
                        .grant()
                        .rights()
                        .flatMap(rights -> parts.store()
                                .rights()
                                .find(membership.customer().provider(), rights))
                        .map(AccessRights::permissions)
                        .filter(permissions -> permissions.has(Permission.PEOPLE_MANAGE))
                        .isPresent();
    }
}
