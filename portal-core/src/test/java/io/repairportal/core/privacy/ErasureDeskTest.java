package io.repairportal.core.privacy;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.core.access.Actor;
import io.repairportal.core.access.MemberViewer;
import io.repairportal.core.access.SessionToken;
import io.repairportal.core.access.SignedIn;
import io.repairportal.core.message.WriteMessage;
import io.repairportal.spi.OperationId;
import io.repairportal.spi.access.KeyHash;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.MembershipRef;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.access.Scope;
import io.repairportal.spi.access.StaffIdentity;
import io.repairportal.spi.access.UserName;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.message.Message;
import io.repairportal.spi.notification.HostEvents.Event.PersonErased;
import io.repairportal.spi.notification.Outbox;
import io.repairportal.spi.staff.StaffRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Forgetting a person")
class ErasureDeskTest {
    private final PrivacyRoom room = new PrivacyRoom();
    private final ErasureDesk desk = room.portal.erasure();

    @Test
    @DisplayName(
            "erasing at one provider removes the membership there; the login stays with the other one, and says so (O4)")
    void oneProvider() {
        SessionToken session = room.session();
        SignedIn who = room.signedIn(session);
        ErasurePlan plan = desk.plan(who, Optional.of(room.acme.ref()));
        assertThat(plan.loginGoes()).isFalse();
        assertThat(plan.kept())
                .containsExactly(Kept.SHOP_FACTS, Kept.TEXTS, Kept.AUDIT_TRAIL, Kept.DELIVERIES, Kept.LOGIN);

        ErasureReport report = desk.erase(who, Optional.of(room.acme.ref()));

        assertThat(report.loginGone()).isFalse();
        assertThat(report.kept()).isEqualTo(plan.kept());
        assertThat(room.store.memberships().ofPerson(PrivacyRoom.HERSELF))
                .extracting(Membership::ref)
                .containsExactly(room.there.ref());
        assertThat(room.store.people().find(PrivacyRoom.HERSELF)).isPresent();
        assertThat(room.admit(session, room.zenith).signedIn())
                .as("signed out everywhere")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "the login goes with the last membership, and one mail tells her while her address is still known (O4, P46)")
    void everywhere() {
        ErasureReport report = desk.erase(room.signedIn(room.session()), Optional.empty());
        assertThat(report.loginGone()).isTrue();
        assertThat(report.places()).hasSize(2);
        assertThat(report.kept()).doesNotContain(Kept.LOGIN);
        assertThat(room.store.people().find(PrivacyRoom.HERSELF)).isEmpty();
        room.mailer.clear();
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.recipient().value()).isEqualTo("dana@whitfield.example");
            assertThat(mail.body().subject()).contains("erased");
        });
    }

    @Test
    @DisplayName("what she wrote stays without her name; her links, what waits for her and her wishes are gone (O4)")
    void anonymises() {
        room.usePortal();
        room.portal.people().invite(room.sam, room.here.ref());
        ErasureReport report = desk.erase(room.sam, room.here.ref()).orElseThrow();
        assertThat(report.places()).singleElement().satisfies(place -> {
            assertThat(place.erased().anonymised()).isEqualTo(2);
            assertThat(place.erased().links()).isOne();
        });
        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("It squeaks like a door.");
            assertThat(message.author().name()).isEqualTo("A customer");
            assertThat(message.author().via()).isEmpty();
        });
        assertThat(room.store.admissions().admit(new KeyHash("link-1"), room.clock.instant()))
                .isEmpty();
    }

    @Test
    @DisplayName("whoever has no name leaves no mail address behind as the author of what she wrote (O4, K5)")
    void anonymisesWhoHasNoName() {
        Customer nameless = aCustomer(room.acme)
                .ref("C-7")
                .named("", "")
                .contactRef("x")
                .withEmail("nobody.knows@whitfield.example")
                .build();
        room.shop.add(nameless);
        PersonRef person = new PersonRef("p-nameless");
        room.store
                .people()
                .saveIfUnchanged(aPerson()
                        .ref(person.value())
                        .named("", "")
                        .withEmail("nobody.knows@whitfield.example")
                        .withMobile("+441632960155")
                        .build());
        Membership held = room.hold(nameless, person, "nameless");
        MemberViewer viewer =
                room.admit(room.session(person), room.acme).member().orElseThrow();
        room.portal
                .conversations()
                .write(viewer, new WriteMessage(Optional.empty(), "It squeaks.", new OperationId("op-1")));
        Scope hers = new Scope.WholeCustomer(nameless.ref());
        assertThat(room.store.conversations().general(hers, Optional.empty(), 9).items())
                .extracting(message -> message.author().name())
                .containsExactly("nobody.knows@whitfield.example");

        desk.erase(room.sam, held.ref());

        assertThat(room.store.conversations().general(hers, Optional.empty(), 9).items())
                .extracting(message -> message.author().name())
                .containsExactly("A customer");
    }

    @Test
    @DisplayName("a name the shop has changed since goes with the others from what she wrote under it (O4)")
    void anonymisesFormerNames() {
        room.usePortal();
        assertThat(messages()).extracting(message -> message.author().name()).containsExactly("Dana Whitfield");
        room.shop.add(aCustomer(room.acme)
                .ref(room.dana.ref().value())
                .named("Dana", "Moss")
                .contactRef("dana")
                .withEmail("dana@moss.example")
                .build());
        room.store
                .people()
                .saveIfUnchanged(room.store
                        .people()
                        .find(PrivacyRoom.HERSELF)
                        .orElseThrow()
                        .with(new Contact.PersonName("Dana", "Moss")));

        desk.erase(room.sam, room.here.ref());

        assertThat(messages()).extracting(message -> message.author().name()).containsExactly("A customer");
    }

    @Test
    @DisplayName("an invitation that has not left yet does not leave any more (O4)")
    void dropsWhatWaits() {
        Membership invited = room.hold(room.company, new PersonRef("p-nobody"), "ada");
        room.store
                .memberships()
                .saveIfUnchanged(new Membership(
                        new MembershipRef("m-open"),
                        room.company.ref(),
                        new Membership.Holder(
                                invited.holder().contact(),
                                Optional.empty(),
                                new UserName("ada.open"),
                                invited.holder().email(),
                                "Ada"),
                        invited.grant(),
                        invited.lock(),
                        Membership.Times.from(room.clock.instant()),
                        0));
        room.portal.people().invite(room.sam, new MembershipRef("m-open"));
        assertThat(waiting()).isEqualTo(1);
        ErasureReport report = desk.erase(room.sam, new MembershipRef("m-open")).orElseThrow();
        assertThat(report.places().get(0).erased().unsent()).isOne();
        assertThat(report.places().get(0).erased().keys()).isOne();
        room.sendDue();
        assertThat(room.mailer.sent()).isEmpty();
    }

    @Test
    @DisplayName("doing it again changes nothing and says that nothing was there (O4)")
    void again() {
        SignedIn who = room.signedIn(room.session());
        desk.erase(who, Optional.empty());
        int records = room.audit().size();
        assertThat(desk.erase(who, Optional.empty())).isEqualTo(new ErasureReport(List.of(), false, List.of()));
        assertThat(desk.erase(room.sam, room.here.ref())).isEmpty();
        assertThat(room.audit()).hasSize(records);
    }

    @Test
    @DisplayName(
            "staff erase at their own provider only; her session elsewhere goes on, and foreign memberships do not exist (O4, P1)")
    void staffStayAtHome() {
        SessionToken session = room.session();
        assertThat(desk.erase(room.sam, room.there.ref())).isEmpty();
        assertThat(desk.plan(room.eve, room.here.ref())).isEmpty();
        assertThat(desk.erase(room.sam, room.here.ref())).isPresent();
        assertThat(room.admit(session, room.zenith).member()).isPresent();
        assertThat(room.admit(session, room.acme).member()).isEmpty();
    }

    @Test
    @DisplayName("only a portal administrator erases, not everybody at the desk (O4)")
    void administratorsOnly() {
        Actor.Staff clerk =
                new Actor.Staff(room.acme.ref(), new StaffRef("kim"), "Kim", StaffIdentity.Role.STAFF_MEMBER);
        assertThatThrownBy(() -> desk.erase(clerk, room.here.ref())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.plan(clerk, room.here.ref())).isInstanceOf(IllegalArgumentException.class);
        assertThat(room.store.people().find(PrivacyRoom.HERSELF)).isPresent();
    }

    @Test
    @DisplayName(
            "the host hears once per customer, so that it can do its part; without a host that listens the report says so (O4)")
    void tellsTheHost() {
        desk.erase(room.sam, room.here.ref());
        room.sendDue();
        assertThat(room.heard).singleElement().isInstanceOfSatisfying(PersonErased.class, event -> {
            assertThat(event.customer()).isEqualTo(room.dana.ref());
            assertThat(event.contact()).isEqualTo(room.here.holder().contact());
            assertThat(event.byStaff()).isTrue();
        });
    }

    @Test
    @DisplayName("the last account admin of a company may go, but it is said before and after (O4, A14)")
    void lastAdmin() {
        Membership admin = room.hold(room.company, PrivacyRoom.HERSELF, "dana.company");
        assertThat(desk.plan(room.sam, admin.ref())
                        .orElseThrow()
                        .places()
                        .get(0)
                        .lastAdmin())
                .isTrue();
        assertThat(desk.plan(room.sam, room.here.ref())
                        .orElseThrow()
                        .places()
                        .get(0)
                        .lastAdmin())
                .as("a person is no company")
                .isFalse();
        assertThat(desk.erase(room.sam, admin.ref())
                        .orElseThrow()
                        .places()
                        .get(0)
                        .place()
                        .lastAdmin())
                .isTrue();
    }

    @Test
    @DisplayName("the audit trail keeps its proof, and names her by reference only (O4, O3, P66)")
    void auditStaysWhole() {
        room.usePortal();
        desk.erase(room.signedIn(room.session()), Optional.empty());
        assertThat(room.audit().get(0).entry().event()).isEqualTo("person.erased");
        assertThat(room.audit()).allSatisfy(record -> assertThat(record.toString())
                .doesNotContain("Dana")
                .doesNotContain("Whitfield")
                .doesNotContain("dana@"));
        assertThat(room.portal.audit().verify(room.sam).toString()).startsWith("Whole");
    }

    private List<Message> messages() {
        return room.store
                .conversations()
                .ofWorkOrder(new Scope.WholeProvider(room.acme.ref()), room.order.ref(), Optional.empty(), 100)
                .items();
    }

    private int waiting() {
        return room.store
                .outbox()
                .list(room.acme.ref(), Outbox.State.WAITING, Optional.empty(), 100)
                .items()
                .size();
    }
}
