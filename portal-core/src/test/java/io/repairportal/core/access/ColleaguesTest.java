package io.repairportal.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Account admins and the people of their customer")
class ColleaguesTest {
    private final PeopleRoom room = new PeopleRoom();

    @BeforeEach
    void severalPeople() {
        room.severalPeople();
    }

    @Test
    @DisplayName("an account admin invites and removes people of her customer; staff read who did it (A14, O3)")
    void invitesAndRemoves() {
        MemberViewer admin = room.companyAdmin();
        Membership given = PeopleRoom.given(
                room.desk.give(admin, room.colleague("bo@brightwater.example", PeopleRoom.COMMERCIAL)));
        assertThat(room.desk.invite(admin, given.ref())).isInstanceOf(InviteOutcome.Sent.class);
        room.invitation();
        assertThat(room.mailer.last().recipient().value()).isEqualTo("bo@brightwater.example");
        assertThat(room.desk.colleagues(admin)).hasSize(2);
        assertThat(room.desk.remove(admin, given.ref())).isTrue();
        assertThat(room.desk.colleagues(admin)).hasSize(1);
        assertThat(room.events()).startsWith("membership.removed", "invitation.sent", "membership.given");
    }

    @Test
    @DisplayName("she never gives more than she holds herself, whatever reference she sends (A14)")
    void neverMore() {
        MemberViewer admin = room.companyAdmin();
        assertThat(room.desk.grantable(admin))
                .extracting(AccessRights::ref)
                .containsExactlyInAnyOrder(PeopleRoom.COMMERCIAL, PeopleRoom.ADMIN);
        assertThat(room.desk.give(admin, room.colleague("bo@brightwater.example", PeopleRoom.EVERYTHING)))
                .isEqualTo(GiveOutcome.Invalid.of("rights", "unknown"));
        assertThat(room.desk.give(admin, room.colleague("bo@brightwater.example", new RightsRef("nowhere"))))
                .isEqualTo(GiveOutcome.Invalid.of("rights", "unknown"));
    }

    @Test
    @DisplayName("every set of permissions that is not within hers is refused: all 16 combinations of four permissions"
            + " (A14)")
    void modelOfGranting() {
        MemberViewer admin = room.companyAdmin();
        Permission[] four = {
            Permission.WORK_ORDERS_VIEW, Permission.PEOPLE_MANAGE, Permission.INVOICES_PAY, Permission.EXPORT
        };
        for (int bits = 0; bits < 16; bits++) {
            PermissionSet set = PermissionSet.none();
            for (int i = 0; i < 4; i++) {
                set = (bits >> i & 1) == 1 ? new PermissionSet(set.bits() | 1L << four[i].number()) : set;
            }
            RightsRef ref = ((RightsOutcome.Stored) room.portal.accessRights().create(room.sam, "set " + bits, set))
                    .rights()
                    .ref();
            boolean within = bits < 4;
            assertThat(room.desk.grantable(admin).stream()
                            .anyMatch(rights -> rights.ref().equals(ref)))
                    .as("set %s", bits)
                    .isEqualTo(within);
        }
    }

    @Test
    @DisplayName("people of other customers and providers do not exist for her, in any form she sends (P1, P6)")
    void onlyHerOwn() {
        Membership dana = room.given(room.wish(room.dana));
        MemberViewer admin = room.companyAdmin();
        assertThat(room.desk.invite(admin, dana.ref()))
                .isEqualTo(new InviteOutcome.NotSent(InviteOutcome.Reason.UNKNOWN));
        assertThat(room.desk.remove(admin, dana.ref())).isFalse();
        assertThat(room.desk.give(admin, room.wish(room.dana)))
                .isEqualTo(GiveOutcome.Invalid.of("customer", "unknown"));
        assertThat(room.desk.colleagues(admin)).noneMatch(found -> found.ref().equals(dana.ref()));
    }

    @Test
    @DisplayName("she cannot remove herself, and does not send invitations for rights beyond hers (A14)")
    void notHerself() {
        MemberViewer admin = room.companyAdmin();
        assertThat(room.desk.remove(admin, admin.login().orElseThrow().membership()))
                .isFalse();
        Membership stronger = room.given(room.colleague("boss@brightwater.example", PeopleRoom.EVERYTHING));
        assertThat(room.desk.invite(admin, stronger.ref()))
                .isEqualTo(new InviteOutcome.NotSent(InviteOutcome.Reason.UNKNOWN));
    }

    @Test
    @DisplayName(
            "without the permission, without the whole customer, behind a lock or with the feature off there are no"
                    + " people (A14, K2)")
    void whoManages() {
        MemberViewer admin = room.companyAdmin();
        Membership own = room.store
                .memberships()
                .find(room.acme.ref(), admin.login().orElseThrow().membership())
                .orElseThrow();
        room.desk.change(
                room.sam, own.ref(), new Membership.Grant(Optional.of(PeopleRoom.COMMERCIAL), true), own.version());
        assertNoPeople(viewer());
        int version = room.stored(own).version();
        room.desk.change(room.sam, own.ref(), new Membership.Grant(Optional.of(PeopleRoom.ADMIN), false), version);
        assertNoPeople(viewer());
        room.desk.change(room.sam, own.ref(), new Membership.Grant(Optional.of(PeopleRoom.ADMIN), true), version + 1);
        assertThat(room.desk.colleagues(viewer())).hasSize(1);
        room.portal
                .settings()
                .change(
                        room.sam,
                        room.portal
                                .settings()
                                .of(room.acme.ref())
                                .with(PermissionSet.all().without(Permission.PEOPLE_MANAGE)));
        assertNoPeople(viewer());
    }

    @Test
    @DisplayName("a pay-only lock leaves nobody who manages people (A11)")
    void payOnly() {
        room.companyAdmin();
        room.desk.lock(room.sam, room.company.ref(), Lock.PAY_ONLY);
        room.clock.advance(Duration.ofSeconds(1));
        assertNoPeople(viewer());
    }

    private MemberViewer viewer() {
        return room.admit(room.session(new PersonRef("ada"))).member().orElseThrow();
    }

    private void assertNoPeople(MemberViewer viewer) {
        assertThat(room.desk.colleagues(viewer)).isEmpty();
        assertThat(room.desk.grantable(viewer)).isEmpty();
        assertThat(room.desk.give(viewer, room.colleague("bo@brightwater.example", PeopleRoom.COMMERCIAL)))
                .isInstanceOf(GiveOutcome.Invalid.class);
    }
}
