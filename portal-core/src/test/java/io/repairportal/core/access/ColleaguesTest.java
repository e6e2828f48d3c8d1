package io.repairportal.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.AccessRights;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.Permission;
import io.repairportal.spi.access.PermissionSet;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.RightsRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.paging.Slice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Account admins and the people of their customer")
class ColleaguesTest {
    private final PeopleRoom room = new PeopleRoom();
    private int forms;

    @BeforeEach
    void severalPeople() {
        room.severalPeople();
    }

    @Test
    @DisplayName("an account admin invites and removes people of her customer; staff read who did it (A14, O3)")
    void invitesAndRemoves() {
        MemberViewer admin = room.companyAdmin();
        Membership given = PeopleRoom.given(invite(admin, "bo@brightwater.example"));
        room.invitation();
        assertThat(room.mailer.last().recipient().value()).isEqualTo("bo@brightwater.example");
        assertThat(colleagues(admin)).hasSize(2);
        assertThat(room.desk.remove(admin, given.ref())).isTrue();
        assertThat(colleagues(admin)).hasSize(1);
        assertThat(room.events()).startsWith("membership.removed", "invitation.sent", "membership.given");
    }

    @Test
    @DisplayName("she never gives more than she holds herself, whatever reference she sends (A14)")
    void neverMore() {
        MemberViewer admin = room.companyAdmin();
        assertThat(room.desk.grantable(admin))
                .extracting(AccessRights::ref)
                .containsExactlyInAnyOrder(PeopleRoom.COMMERCIAL, PeopleRoom.ADMIN);
        assertThat(room.desk.invite(admin, room.colleague("bo@brightwater.example", PeopleRoom.EVERYTHING), form()))
                .isEqualTo(GiveOutcome.Invalid.of("rights", "unknown"));
        assertThat(room.desk.invite(admin, room.colleague("bo@brightwater.example", new RightsRef("nowhere")), form()))
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
        assertThat(room.desk.invite(admin, dana.ref(), form()))
                .isEqualTo(new InviteOutcome.NotSent(InviteOutcome.Reason.UNKNOWN));
        assertThat(room.desk.remove(admin, dana.ref())).isFalse();
        assertThat(room.desk.invite(admin, room.wish(room.dana), form()))
                .isEqualTo(GiveOutcome.Invalid.of("customer", "unknown"));
        assertThat(colleagues(admin)).noneMatch(found -> found.ref().equals(dana.ref()));
    }

    @Test
    @DisplayName(
            "of 130 colleagues each is listed once, piece by piece, and the first of them can still be removed (A14, P61)")
    void manyColleagues() {
        MemberViewer admin = room.companyAdmin();
        Membership first = room.given(room.colleague("bo0@brightwater.example", PeopleRoom.COMMERCIAL));
        for (int number = 1; number < 130; number++) {
            room.clock.advance(Duration.ofSeconds(1));
            room.given(room.colleague("bo" + number + "@brightwater.example", PeopleRoom.COMMERCIAL));
        }
        List<MembershipRef> listed = new ArrayList<>();
        Slice<Colleague> piece = room.desk.people(admin, Optional.empty());
        while (piece.more()) {
            assertThat(piece.items()).hasSize(25);
            piece.items()
                    .forEach(
                            colleague -> listed.add(colleague.row().membership().ref()));
            piece = room.desk.people(admin, piece.next(Colleague::place));
        }
        piece.items()
                .forEach(colleague -> listed.add(colleague.row().membership().ref()));
        assertThat(listed).hasSize(131).doesNotHaveDuplicates().contains(first.ref());
        assertThat(room.desk.colleague(admin, first.ref())).isPresent();
        assertThat(room.desk.person(room.sam, room.company.ref(), first.ref())).isPresent();
        assertThat(room.desk.person(room.sam, room.dana.ref(), first.ref())).isEmpty();
        assertThat(room.desk.person(room.stranger, room.company.ref(), first.ref()))
                .isEmpty();
        assertThat(room.desk.remove(admin, first.ref())).isTrue();
    }

    @Test
    @DisplayName("she cannot remove herself, and does not send invitations for rights beyond hers (A14)")
    void notHerself() {
        MemberViewer admin = room.companyAdmin();
        assertThat(room.desk.remove(admin, admin.login().orElseThrow().membership()))
                .isFalse();
        Membership stronger = room.given(room.colleague("boss@brightwater.example", PeopleRoom.EVERYTHING));
        assertThat(room.desk.invite(admin, stronger.ref(), form()))
                .isEqualTo(new InviteOutcome.NotSent(InviteOutcome.Reason.UNKNOWN));
    }

    @Test
    @DisplayName("she removes nobody who holds more than she does (A14)")
    void removesNobodyStronger() {
        MemberViewer admin = room.companyAdmin();
        Membership stronger = room.given(room.colleague("boss@brightwater.example", PeopleRoom.EVERYTHING));
        Membership equal = room.given(room.colleague("peer@brightwater.example", PeopleRoom.ADMIN));
        assertThat(room.desk.colleague(admin, stronger.ref()).orElseThrow().changeable())
                .isFalse();
        assertThat(room.desk.remove(admin, stronger.ref())).isFalse();
        assertThat(room.stored(stronger)).isEqualTo(stronger);
        assertThat(room.desk.remove(admin, equal.ref())).isTrue();
    }

    @Test
    @DisplayName(
            "whom staff have locked in whatever way she neither removes nor invites anew, until staff open it (A11, A14)")
    void locksStay() {
        MemberViewer admin = room.companyAdmin();
        for (Lock lock : List.of(Lock.PAY_ONLY, Lock.CLOSED)) {
            Membership bo = PeopleRoom.given(invite(admin, "bo@brightwater.example"));
            room.desk.lock(room.sam, bo.ref(), lock);
            List<String> events = room.events();
            assertThat(room.desk.colleague(admin, bo.ref()).orElseThrow())
                    .matches(Colleague::locked)
                    .matches(Colleague::changeable)
                    .matches(colleague -> !colleague.removable());
            assertThat(room.desk.remove(admin, bo.ref())).isFalse();
            assertThat(room.desk.invite(admin, bo.ref(), form()))
                    .isEqualTo(new InviteOutcome.NotSent(InviteOutcome.Reason.LOCKED));
            assertThat(invite(admin, "BO@brightwater.example")).isEqualTo(GiveOutcome.Invalid.of("email", "locked"));
            assertThat(room.stored(bo).lock()).isEqualTo(lock);
            assertThat(room.events()).isEqualTo(events);

            room.desk.lock(room.sam, bo.ref(), Lock.OPEN);
            assertThat(room.desk.remove(admin, bo.ref())).isTrue();
        }
    }

    @Test
    @DisplayName("nor by her contact, by an address on file for it, or by the one she signs in with (A11, A14)")
    void lockedByAnyName() {
        MemberViewer admin = room.companyAdmin();
        GiveAccess contact = new GiveAccess(
                room.company.ref(),
                Optional.of(new ContactRef("bo")),
                Optional.of(new EmailAddress("new@brightwater.example")),
                Optional.of(PeopleRoom.COMMERCIAL),
                true,
                "");
        room.shop.add(withContact(room.company, "bo", "bo@brightwater.example"));
        Membership bo = room.given(new GiveAccess(
                room.company.ref(),
                contact.contact(),
                Optional.of(new EmailAddress("bo@private.example")),
                Optional.of(PeopleRoom.COMMERCIAL),
                true,
                ""));
        room.signIn(bo, "bo");
        room.desk.lock(room.sam, bo.ref(), Lock.CLOSED);

        for (String address : List.of("bo@private.example", "BO@brightwater.example", "bo@people.example")) {
            assertThat(invite(admin, address)).as(address).isEqualTo(GiveOutcome.Invalid.of("email", "locked"));
        }
        assertThat(room.desk.invite(admin, contact, form())).isEqualTo(GiveOutcome.Invalid.of("contact", "locked"));
        assertThat(invite(admin, "somebody.else@brightwater.example")).isInstanceOf(GiveOutcome.Given.class);
    }

    @Test
    @DisplayName("whom staff have removed she may invite, because nothing of her is left (A14, O4)")
    void invitesWhomStaffRemoved() {
        MemberViewer admin = room.companyAdmin();
        Membership bo = PeopleRoom.given(invite(admin, "bo@brightwater.example"));
        room.desk.lock(room.sam, bo.ref(), Lock.CLOSED);
        room.desk.remove(room.sam, bo.ref());

        assertThat(invite(admin, "bo@brightwater.example")).isInstanceOf(GiveOutcome.Given.class);
    }

    @Test
    @DisplayName(
            "locked and removed at the same time, either the lock stays or staff read that nobody was there (A11, A14)")
    void locksOrRemoves() throws Exception {
        MemberViewer admin = room.companyAdmin();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 30; round++) {
                Membership bo =
                        room.given(room.colleague("bo" + round + "@brightwater.example", PeopleRoom.COMMERCIAL));
                List<Future<Boolean>> both = threads.invokeAll(List.of(
                        () -> room.desk.lock(room.sam, bo.ref(), Lock.CLOSED),
                        () -> room.desk.remove(admin, bo.ref())));
                boolean there =
                        room.store.memberships().find(room.acme.ref(), bo.ref()).isPresent();
                assertThat(both.get(0).get()).as("locked").isEqualTo(there);
                assertThat(both.get(1).get()).as("removed").isEqualTo(!there);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    @DisplayName("a form sent again, also eight times at once, invites once and answers like the first time (A14, P52)")
    void invitesOnce() throws Exception {
        MemberViewer admin = room.companyAdmin();
        GiveAccess wish = room.colleague("bo@brightwater.example", PeopleRoom.COMMERCIAL);
        OperationId form = form();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<GiveOutcome> outcomes = new ArrayList<>();
            for (Future<GiveOutcome> each : threads.invokeAll(
                    Collections.<Callable<GiveOutcome>>nCopies(8, () -> room.desk.invite(admin, wish, form)))) {
                outcomes.add(each.get());
            }
            assertThat(outcomes.stream().map(PeopleRoom::given).distinct()).hasSize(1);
        } finally {
            threads.shutdown();
        }
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(1);
        assertThat(colleagues(admin)).hasSize(2);
        assertThat(room.events()).containsOnlyOnce("invitation.sent");
    }

    @Test
    @DisplayName(
            "a second invitation of the same address is refused at its field; the first can be sent again (A14, A15)")
    void oneInvitationOfAnAddress() {
        MemberViewer admin = room.companyAdmin();
        Membership given = PeopleRoom.given(invite(admin, "bo@brightwater.example"));
        List<String> events = room.events();
        for (int time = 0; time < 10; time++) {
            assertThat(invite(admin, "BO@brightwater.example"))
                    .isEqualTo(GiveOutcome.Invalid.of("email", "alreadyInvited"));
        }
        assertThat(room.events()).isEqualTo(events);
        OperationId again = form();
        assertThat(room.desk.invite(admin, given.ref(), again)).isInstanceOf(InviteOutcome.Sent.class);
        assertThat(room.desk.invite(admin, given.ref(), again)).isInstanceOf(InviteOutcome.Sent.class);
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(2);
    }

    @Test
    @DisplayName(
            "an account admin sends at most 20 invitations an hour; more are refused, and nothing is written (A14, P52)")
    void atMostTwentyAnHour() {
        MemberViewer admin = room.companyAdmin();
        Membership first = PeopleRoom.given(invite(admin, "bo0@brightwater.example"));
        for (int number = 1; number < 19; number++) {
            PeopleRoom.given(invite(admin, "bo" + number + "@brightwater.example"));
        }
        assertThat(room.desk.invite(admin, first.ref(), form())).isInstanceOf(InviteOutcome.Sent.class);
        List<String> events = room.events();
        assertThat(invite(admin, "one-more@brightwater.example")).isEqualTo(GiveOutcome.Invalid.of("email", "tooMany"));
        assertThat(room.desk.invite(admin, first.ref(), form()))
                .isEqualTo(new InviteOutcome.NotSent(InviteOutcome.Reason.TOO_MANY));
        assertThat(room.events()).isEqualTo(events);
        assertThat(colleagues(admin)).hasSize(20);
        room.clock.advance(Duration.ofHours(1));
        PeopleRoom.given(invite(admin, "one-more@brightwater.example"));
    }

    @Test
    @DisplayName("what cannot be invited is not given either (A14)")
    void bothOrNeither() {
        MemberViewer admin = room.companyAdmin();
        GiveAccess good = room.colleague("bo@brightwater.example", PeopleRoom.COMMERCIAL);
        GiveAccess nowhere = new GiveAccess(good.customer(), good.contact(), Optional.empty(), good.rights(), true, "");
        OperationId form = form();
        for (int time = 0; time < 2; time++) {
            assertThat(room.desk.invite(admin, nowhere, form))
                    .isEqualTo(GiveOutcome.Invalid.of("contact", "notInvited"));
        }
        assertThat(colleagues(admin)).hasSize(1);
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
        assertThat(colleagues(viewer())).hasSize(1);
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
        assertThat(colleagues(viewer)).isEmpty();
        assertThat(room.desk.grantable(viewer)).isEmpty();
        assertThat(invite(viewer, "bo@brightwater.example")).isInstanceOf(GiveOutcome.Invalid.class);
    }

    private static Customer withContact(Customer customer, String ref, String email) {
        Contact more = new Contact(
                new ContactRef(ref),
                new Contact.PersonName("Bo", "Dean"),
                List.of(new EmailAddress(email)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Customer(
                customer.ref(),
                customer.name(),
                customer.companyName(),
                customer.addresses(),
                Stream.concat(customer.contacts().stream(), Stream.of(more)).toList(),
                customer.location());
    }

    private GiveOutcome invite(MemberViewer admin, String email) {
        return room.desk.invite(admin, room.colleague(email, PeopleRoom.COMMERCIAL), form());
    }

    private List<Membership> colleagues(MemberViewer admin) {
        return room.desk.people(admin, Optional.empty()).items().stream()
                .map(colleague -> colleague.row().membership())
                .toList();
    }

    private OperationId form() {
        return new OperationId("form-" + ++forms);
    }
}
