package io.repairportal.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.Saved;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.publication.Publication;
import io.repairportal.spi.settings.PortalState;
import io.repairportal.spi.settings.ProviderSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every combination of what decides, asked through a real request, against an oracle that knows nothing of the rules' code. */
@DisplayName("Effective permission")
class EffectivePermissionModelTest {
    private static final List<PortalState> STATES = List.of(
            PortalState.open(),
            PortalState.closed("x"),
            PortalState.redirectedTo(URI.create("https://elsewhere.example/")));

    private static final List<Lock> LOCKS = List.of(Lock.values());
    private static final List<Given> GIVEN = List.of(Given.values());
    private static final List<Reach> REACHES = List.of(Reach.values());

    private final PeopleRoom room = new PeopleRoom();
    private Membership membership = room.given(room.wish(room.dana));
    private SessionToken session = room.signIn(membership, "dana");

    /** How somebody's access is, in the words of the features. */
    private record World(
            boolean module,
            PortalState state,
            Lock customerLock,
            Lock ownLock,
            boolean feature,
            Given given,
            Reach reach,
            boolean published) {

        /** The oracle (K2). */
        boolean shows(boolean leftByPayOnly) {
            boolean closed = customerLock == Lock.CLOSED || ownLock == Lock.CLOSED;
            boolean payOnly = customerLock == Lock.PAY_ONLY || ownLock == Lock.PAY_ONLY;
            return module
                    && state.mode() == PortalState.Mode.OPEN
                    && !closed
                    && (!payOnly || leftByPayOnly)
                    && feature
                    && given == Given.PERMITTING
                    && reach != Reach.OTHER_CONTACT
                    && published;
        }
    }

    private enum Given {
        NONE,
        EMPTY,
        PERMITTING
    }

    private enum Reach {
        WHOLE,
        OWN_CONTACT,
        OTHER_CONTACT
    }

    @BeforeEach
    void rights() {
        room.portal.accessRights().create(room.sam, "empty", PermissionSet.none());
    }

    @Test
    @DisplayName("is module AND portal open AND lock AND feature AND right AND scope AND visibility, in all 1,944"
            + " combinations (K2, P2)")
    void allCombinations() {
        List<World> worlds = worlds();
        assertThat(worlds).hasSize(1_944);
        int shown = 0;
        for (World world : worlds) {
            Publication publication = arrange(world);
            Optional<MemberViewer> viewer = room.admit(session).member();
            boolean page = viewer.flatMap(who -> room.portal.workOrders().tracker(who, room.workOrder.ref(), Locale.UK))
                    .isPresent();
            boolean invoices = viewer.filter(
                            who -> Visibility.decide(who, Permission.INVOICES_VIEW, Subject.of(publication))
                                    .visible())
                    .isPresent();
            assertThat(page).as("work order in %s", world).isEqualTo(world.shows(false));
            assertThat(invoices).as("invoices in %s", world).isEqualTo(world.shows(true));
            shown += page ? 1 : 0;
        }
        assertThat(shown).as("combinations in which the page is shown").isEqualTo(2);
    }

    private Publication arrange(World world) {
        PermissionSet features = world.feature()
                ? PermissionSet.all()
                : PermissionSet.all().without(Permission.WORK_ORDERS_VIEW).without(Permission.INVOICES_VIEW);
        ProviderSettings now = room.store.settings().find(room.acme.ref());
        room.store
                .settings()
                .saveIfUnchanged(
                        room.acme.ref(),
                        now.active(world.module()).with(world.state()).with(features));
        room.store.customerLocks().set(room.dana.ref(), world.customerLock());
        Membership stored = room.stored(membership);
        Membership.Holder old = stored.holder();
        ContactRef contact = new ContactRef(world.reach() == Reach.OTHER_CONTACT ? "somebody-else" : "dana");
        Membership.Holder holder =
                new Membership.Holder(Optional.of(contact), old.person(), old.userName(), old.email(), old.label());
        Membership.Grant grant = new Membership.Grant(rightsOf(world.given()), world.reach() == Reach.WHOLE);
        assertThat(room.store
                        .memberships()
                        .saveIfUnchanged(stored.with(holder).with(grant).with(world.ownLock())))
                .isEqualTo(Saved.SAVED);
        return publish(world.published());
    }

    private Publication publish(boolean visible) {
        Publication now = room.store
                .publications()
                .findAll(room.acme.ref(), List.of(room.workOrder.ref()))
                .get(0);
        room.store.publications().save(room.acme.ref(), List.of(now.visible(visible, room.clock.instant())));
        return room.store
                .publications()
                .findAll(room.acme.ref(), List.of(room.workOrder.ref()))
                .get(0);
    }

    private Optional<RightsRef> rightsOf(Given given) {
        return switch (given) {
            case NONE -> Optional.empty();
            case EMPTY ->
                room.portal.accessRights().all(room.sam).stream()
                        .filter(rights -> rights.name().equals("empty"))
                        .map(rights -> rights.ref())
                        .findFirst();
            case PERMITTING -> Optional.of(PeopleRoom.EVERYTHING);
        };
    }

    private static List<World> worlds() {
        List<World> worlds = new ArrayList<>();
        List<Boolean> both = List.of(true, false);
        for (int i = 0; i < 1_944; i++) {
            int rest = i;
            boolean module = both.get(rest % 2);
            rest /= 2;
            PortalState state = STATES.get(rest % 3);
            rest /= 3;
            Lock customerLock = LOCKS.get(rest % 3);
            rest /= 3;
            Lock ownLock = LOCKS.get(rest % 3);
            rest /= 3;
            boolean feature = both.get(rest % 2);
            rest /= 2;
            Given given = GIVEN.get(rest % 3);
            rest /= 3;
            Reach reach = REACHES.get(rest % 3);
            worlds.add(new World(module, state, customerLock, ownLock, feature, given, reach, both.get(rest / 3)));
        }
        return worlds.stream().distinct().toList();
    }
}
