package io.repairportal.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.AccessLink;
import io.repairportal.spi.access.Channel;
import io.repairportal.spi.access.HostIdentity;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.LinkGrant;
import io.repairportal.spi.access.LinkTab;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.notification.MessageKind;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.workorder.WorkOrderRef;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checks every combination of small worlds against an oracle that states the product of K2 in one expression. */
@DisplayName("Who sees what")
class VisibilityTest {
    private static final List<ProviderRef> PROVIDERS = List.of(new ProviderRef("acme"), new ProviderRef("other"));
    private static final List<Optional<ContactRef>> CONTACTS =
            List.of(Optional.empty(), Optional.of(new ContactRef("dana")), Optional.of(new ContactRef("sam")));
    private static final int WORLDS = 20_000;

    @Test
    @DisplayName("a decision is what the rules say together, over 20,000 generated worlds (K2, P1, P2)")
    void agreesWithOracle() {
        int seen = 0;
        for (int seed = 0; seed < WORLDS; seed++) {
            Random random = new Random(seed);
            Permission permission = any(random, List.of(Permission.values()));
            ProviderSettings settings = settings(random, permission);
            Viewer viewer = viewer(random, settings, permission);
            Subject subject = subject(random);
            boolean expected = oracle(viewer, settings, permission, subject);
            assertThat(Visibility.decide(viewer, permission, subject).visible())
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            seen += expected ? 1 : 0;
        }
        assertThat(seen).as("worlds in which something is seen").isBetween(WORLDS / 100, WORLDS / 2);
    }

    @Test
    @DisplayName("why not: the explanation ends at the rule that decided, for the same input (K4)")
    void explainsWhatItDecided() {
        for (int seed = 0; seed < WORLDS; seed++) {
            Random random = new Random(seed);
            Permission permission = any(random, List.of(Permission.values()));
            Viewer viewer = viewer(random, settings(random, permission), permission);
            Subject subject = subject(random);
            List<Visibility.Step> steps = Visibility.explain(viewer, permission, subject);
            Visibility.Step last = steps.get(steps.size() - 1);
            Visibility.decide(viewer, permission, subject)
                    .fold(
                            () -> assertThat(steps)
                                    .hasSize(Rule.values().length)
                                    .allMatch(Visibility.Step::agreed),
                            reason -> assertThat(last).isEqualTo(new Visibility.Step(reason, false)));
        }
    }

    @Test
    @DisplayName("of several rules that refuse, the first in their order is named (K2, K4)")
    void firstRefusalWins() {
        PermissionSet nothing = PermissionSet.none();
        ProviderSettings shut =
                ProviderSettings.standard().with(PortalState.closed("x")).with(nothing);
        ProviderSettings bare = ProviderSettings.standard().with(nothing);
        Subject hidden =
                new Subject(new WorkOrderRef("W0"), customer(PROVIDERS.get(1), 0), Optional.empty(), false, false);
        List<Rule> named = new ArrayList<>();
        for (Viewer viewer : List.of(
                locked(shut.active(false), nothing, Lock.CLOSED),
                locked(shut, nothing, Lock.CLOSED),
                locked(bare, nothing, Lock.CLOSED),
                locked(bare, nothing, Lock.OPEN),
                locked(ProviderSettings.standard(), nothing, Lock.OPEN),
                locked(ProviderSettings.standard(), PermissionSet.all(), Lock.OPEN))) {
            named.add(reason(Visibility.decide(viewer, Permission.PHOTOS_VIEW, hidden)));
        }
        Viewer free = locked(ProviderSettings.standard(), PermissionSet.all(), Lock.OPEN);
        for (boolean published : List.of(false, true)) {
            Subject mine = new Subject(
                    new WorkOrderRef("W0"), customer(PROVIDERS.get(0), 0), Optional.empty(), published, false);
            named.add(reason(Visibility.decide(free, Permission.PHOTOS_VIEW, mine)));
        }

        assertThat(named).containsExactly(Rule.values());
    }

    @Test
    @DisplayName("a record without contact is hidden from who sees only own records (A14)")
    void withoutContactIsHiddenFromOwnContact() {
        MemberViewer own = member(
                CONTACTS.get(1), false, ProviderSettings.standard(), new Rights(PROVIDERS.get(0), PermissionSet.all()));
        Subject nobody =
                new Subject(new WorkOrderRef("W0"), customer(PROVIDERS.get(0), 0), Optional.empty(), true, true);
        assertThat(Visibility.decide(own, Permission.WORK_ORDERS_VIEW, nobody))
                .isEqualTo(new Decision.Hidden(Rule.IN_SCOPE));
    }

    private static boolean oracle(Viewer viewer, ProviderSettings settings, Permission permission, Subject subject) {
        boolean mine = viewer.scope()
                .fold(
                        whole -> whole.customer().equals(subject.customer()),
                        own -> own.customer().equals(subject.customer())
                                && subject.contact().equals(Optional.of(own.contact())),
                        one -> one.customer().equals(subject.customer())
                                && subject.workOrder().equals(Optional.of(one.workOrder())),
                        all -> all.provider().equals(subject.customer().provider()));
        return settings.active()
                && settings.state().equals(PortalState.open())
                && settings.features().has(permission)
                && viewer.rights().has(permission)
                && mine
                && subject.published()
                && subject.shown();
    }

    private static ProviderSettings settings(Random random, Permission permission) {
        ProviderSettings settings = ProviderSettings.standard().active(random.nextInt(8) > 0);
        if (random.nextInt(6) == 0) {
            settings = settings.with(
                    random.nextBoolean()
                            ? PortalState.closed("x")
                            : PortalState.redirectedTo(URI.create("https://elsewhere.example/")));
        }
        return random.nextInt(6) == 0 ? settings.with(PermissionSet.all().without(permission)) : settings;
    }

    private static Viewer viewer(Random random, ProviderSettings settings, Permission permission) {
        PermissionSet rights = random.nextInt(5) == 0 ? PermissionSet.none() : PermissionSet.of(permission);
        ProviderRef provider = any(random, PROVIDERS);
        if (random.nextBoolean()) {
            return member(any(random, CONTACTS), random.nextBoolean(), settings, new Rights(provider, rights));
        }
        ProviderSettings.LinkAccess access = new ProviderSettings.LinkAccess(true, false, rights);
        AccessLink.Target target = new AccessLink.Target(
                customer(provider, random.nextInt(2)), any(random, CONTACTS), workOrder(random), LinkTab.STATUS);
        AccessLink.Sent sent = new AccessLink.Sent(Channel.EMAIL, "d@x.example", MessageKind.FOLLOW_UP, Instant.EPOCH);
        return new LinkViewer(
                new LinkGrant(new KeyHash("k"), target, sent, Instant.EPOCH), settings.with(access), Lock.OPEN);
    }

    private static MemberViewer member(
            Optional<ContactRef> contact, boolean whole, ProviderSettings settings, Rights of) {
        return MemberViewer.of(
                new HostIdentity.Person(
                        customer(of.provider(), 0), contact, whole || contact.isEmpty(), of.rights(), "Dana"),
                settings,
                Lock.OPEN);
    }

    private static MemberViewer locked(ProviderSettings settings, PermissionSet rights, Lock lock) {
        return MemberViewer.of(
                new HostIdentity.Person(customer(PROVIDERS.get(0), 0), Optional.empty(), true, rights, "Dana"),
                settings,
                lock);
    }

    private static Rule reason(Decision decision) {
        return decision.fold(() -> Rule.MODULE_ACTIVE, rule -> rule);
    }

    private static Subject subject(Random random) {
        return new Subject(
                random.nextInt(4) > 0 ? Optional.of(workOrder(random)) : Optional.empty(),
                customer(any(random, PROVIDERS), random.nextInt(2)),
                any(random, CONTACTS),
                random.nextInt(6) > 0,
                random.nextInt(6) > 0);
    }

    private static WorkOrderRef workOrder(Random random) {
        return new WorkOrderRef("W" + random.nextInt(2));
    }

    private static CustomerRef customer(ProviderRef provider, int number) {
        return new CustomerRef(provider, "C" + number);
    }

    private static <T> T any(Random random, List<T> choice) {
        return new ArrayList<>(choice).get(random.nextInt(choice.size()));
    }

    private record Rights(ProviderRef provider, PermissionSet rights) {}
}
