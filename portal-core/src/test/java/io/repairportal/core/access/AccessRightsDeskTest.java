package io.repairportal.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.core.access.RightsOutcome.Reason;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.settings.ProviderSettings;
import io.repairportal.spi.staff.StaffRef;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Access rights as staff define them")
class AccessRightsDeskTest {
    private static final PermissionSet PHOTOS = PermissionSet.of(Permission.WORK_ORDERS_VIEW, Permission.PHOTOS_VIEW);

    private final PeopleRoom room = new PeopleRoom();
    private final AccessRightsDesk desk = room.portal.accessRights();

    @Test
    @DisplayName(
            "a set is created, renamed, changed and duplicated; each change is recorded with what came and went (K2,"
                    + " O3)")
    void lifeOfASet() {
        AccessRights made = stored(desk.create(room.sam, " Photos ", PHOTOS));
        assertThat(made.name()).isEqualTo("Photos");
        AccessRights changed =
                stored(desk.change(room.sam, made.changedTo("Files", PermissionSet.of(Permission.DOCUMENTS_VIEW))));
        assertThat(desk.find(room.sam, made.ref())).contains(changed);
        AccessRights copy = stored(desk.duplicate(room.sam, made.ref(), "Files 2"));
        assertThat(copy.permissions()).isEqualTo(changed.permissions());
        assertThat(copy.ref()).isNotEqualTo(made.ref());
        assertThat(room.events()).containsExactly("rights.created", "rights.changed", "rights.created");
        assertThat(desk.all(room.sam)).hasSize(5).isSortedAccordingTo((one, other) -> one.name()
                .compareToIgnoreCase(other.name()));
    }

    @Test
    @DisplayName("blank, long and taken names, lost races and unknown sets are refused, each with its reason (K2)")
    void refusals() {
        AccessRights made = stored(desk.create(room.sam, "Photos", PHOTOS));
        assertThat(reason(desk.create(room.sam, "  ", PHOTOS))).isEqualTo(Reason.BLANK_NAME);
        assertThat(reason(desk.create(room.sam, "x".repeat(101), PHOTOS))).isEqualTo(Reason.LONG_NAME);
        assertThat(reason(desk.create(room.sam, "PHOTOS", PHOTOS))).isEqualTo(Reason.NAME_TAKEN);
        stored(desk.change(room.sam, made.changedTo("Pictures", PHOTOS)));
        assertThat(reason(desk.change(room.sam, made.changedTo("Other", PHOTOS))))
                .isEqualTo(Reason.CHANGED_MEANWHILE);
        assertThat(reason(desk.duplicate(room.sam, new RightsRef("nowhere"), "x")))
                .isEqualTo(Reason.UNKNOWN);
        assertThat(reason(desk.change(room.stranger, made))).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    @DisplayName("before saving staff see what people gain and lose, and how many it concerns (K2)")
    void difference() {
        room.given(room.wish(room.dana));
        RightsDifference difference = desk.difference(
                        room.sam, PeopleRoom.COMMERCIAL, PermissionSet.of(Permission.INVOICES_VIEW))
                .orElseThrow();
        assertThat(difference.added()).isEqualTo(PermissionSet.of(Permission.INVOICES_VIEW));
        assertThat(difference.removed()).isEqualTo(PermissionSet.of(Permission.WORK_ORDERS_VIEW));
        assertThat(difference.people()).isEqualTo(1);
        assertThat(desk.difference(room.stranger, PeopleRoom.COMMERCIAL, PHOTOS))
                .isEmpty();
    }

    @Test
    @DisplayName("a set in use is not removed, and who uses it is listed; a set for new people is in use as well (K2)")
    void removal() {
        Membership membership = room.given(room.wish(room.dana));
        assertThat(desk.remove(room.sam, PeopleRoom.COMMERCIAL))
                .isInstanceOfSatisfying(RemoveOutcome.InUse.class, use -> assertThat(use.memberships())
                        .extracting(Membership::ref)
                        .containsExactly(membership.ref()));
        room.desk.remove(room.sam, membership.ref());
        room.accounts(
                new ProviderSettings.Accounts(false, Optional.of(PeopleRoom.COMMERCIAL), false, false, false, 10));
        assertThat(desk.remove(room.sam, PeopleRoom.COMMERCIAL))
                .isInstanceOfSatisfying(RemoveOutcome.InUse.class, use -> assertThat(use.byDefault())
                        .isTrue());
        room.accounts(ProviderSettings.Accounts.standard());
        assertThat(desk.remove(room.sam, PeopleRoom.COMMERCIAL)).isEqualTo(new RemoveOutcome.Removed());
        assertThat(desk.remove(room.sam, PeopleRoom.COMMERCIAL)).isEqualTo(new RemoveOutcome.Unknown());
        assertThat(desk.remove(room.stranger, PeopleRoom.ADMIN)).isEqualTo(new RemoveOutcome.Unknown());
    }

    @Test
    @DisplayName("what a set permits holds for everybody who has it at the next request (P18)")
    void effectiveAtOnce() {
        SessionToken session = room.signIn(room.given(room.wish(room.dana)), "dana");
        AccessRights rights = desk.find(room.sam, PeopleRoom.COMMERCIAL).orElseThrow();
        desk.change(room.sam, rights.changedTo("Commercial", PHOTOS));
        assertThat(room.admit(session).member().orElseThrow().rights()).isEqualTo(PHOTOS);
    }

    @Test
    @DisplayName("only portal administrators change rights; others read them (K1, K2)")
    void administratorsOnly() {
        Actor.Staff kim = new Actor.Staff(room.acme.ref(), new StaffRef("kim"), "Kim", StaffIdentity.Role.STAFF_MEMBER);
        assertThat(desk.all(kim)).hasSize(3);
        assertThatThrownBy(() -> desk.create(kim, "x", PHOTOS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.remove(kim, PeopleRoom.ADMIN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AccessRights stored(RightsOutcome outcome) {
        return outcome.fold(RightsOutcome.Stored::rights, refused -> {
            throw new AssertionError(refused);
        });
    }

    private static Reason reason(RightsOutcome outcome) {
        return outcome.fold(
                stored -> {
                    throw new AssertionError(stored);
                },
                RightsOutcome.Refused::reason);
    }
}
