package io.repairportal.core.proposal;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.core.access.GiveAccess;
import io.repairportal.core.proposal.RegistrationPage.Common;
import io.repairportal.core.proposal.RegistrationPage.Match;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.access.PersonRef;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.proposal.Proposal;
import io.repairportal.spi.proposal.ProposalRef;
import io.repairportal.testkit.fixture.CustomerFixture;
import io.repairportal.testkit.memory.InMemoryShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deciding about a registration")
class RegistrationDeskTest {
    private static final String ZOE = "zoe@quimby.example";
    private static final Optional<ContactRef> DANA = Optional.of(new ContactRef("dana"));

    private final RegistrationRoom room = new RegistrationRoom();

    @Test
    @DisplayName(
            "as new: the host has one more customer, and the person is invited with the rights of new people (A12, A13)")
    void approveAsNew() {
        Proposal zoe = room.proven(ZOE);

        assertThat(room.desk().approve(room.sam, zoe.ref())).isEqualTo(RegistrationOutcome.DONE);

        Customer made =
                room.shop.customers().search(room.acme.ref(), "Quimby", 10).get(0);
        assertThat(made.contacts()).hasSize(1);
        assertThat(room.members()).singleElement().satisfies(membership -> {
            assertThat(membership.customer()).isEqualTo(made.ref());
            assertThat(membership.grant())
                    .isEqualTo(new Membership.Grant(Optional.of(RegistrationRoom.NEWCOMER), true));
            assertThat(membership.holder().email()).isEqualTo(zoe.wanted().email());
            assertThat(membership.holder().person()).isEmpty();
        });
        room.send();
        assertThat(room.mailer.last().body().text()).contains("/invite/");
        assertThat(room.desk().waiting(room.sam)).isEmpty();
        assertThat(room.desk()
                        .find(room.sam, zoe.ref())
                        .orElseThrow()
                        .proposal()
                        .about()
                        .customer())
                .contains(made.ref());
        assertThat(room.events()).contains("registration.approved", "invitation.sent", "membership.given");
    }

    @Test
    @DisplayName("merged with a contact of a customer: she reaches that customer, and no other is made (A12)")
    void merge() {
        Proposal zoe = room.proven(ZOE);

        assertThat(room.desk().merge(room.sam, zoe.ref(), room.dana.ref(), DANA))
                .isEqualTo(RegistrationOutcome.DONE);

        assertThat(room.shop.customers().search(room.acme.ref(), "", 10)).containsExactly(room.dana);
        assertThat(room.members()).singleElement().satisfies(membership -> {
            assertThat(membership.customer()).isEqualTo(room.dana.ref());
            assertThat(membership.holder().contact()).isEqualTo(DANA);
            assertThat(membership.holder().email()).isEqualTo(zoe.wanted().email());
        });
        assertThat(room.events()).contains("registration.merged");
    }

    @Test
    @DisplayName("merged as a further contact: she sees what concerns herself only (A12, A14)")
    void mergeAsFurtherContact() {
        Proposal zoe = room.proven(ZOE);

        assertThat(room.desk().merge(room.sam, zoe.ref(), room.dana.ref(), Optional.empty()))
                .isEqualTo(RegistrationOutcome.DONE);

        assertThat(room.facts(room.dana).contacts()).hasSize(2);
        assertThat(room.members()).singleElement().satisfies(membership -> assertThat(
                        membership.grant().wholeCustomer())
                .isFalse());
    }

    @Test
    @DisplayName("declined: nobody gets anything but a mail with the reason, in her language (A12)")
    void decline() {
        Proposal zoe = room.proven(ZOE);
        assertThat(room.desk().decline(room.sam, zoe.ref(), " ")).isEqualTo(RegistrationOutcome.REASON);
        assertThat(room.desk().decline(room.sam, zoe.ref(), "x".repeat(1_001))).isEqualTo(RegistrationOutcome.REASON);

        assertThat(room.desk().decline(room.sam, zoe.ref(), "We repair bicycles only."))
                .isEqualTo(RegistrationOutcome.DONE);

        room.send();
        assertThat(room.mailer.last().recipient().value()).isEqualTo(ZOE);
        assertThat(room.mailer.last().body().subject()).startsWith("Ihre Registrierung");
        assertThat(room.mailer.last().body().text()).contains("We repair bicycles only.");
        assertThat(room.members()).isEmpty();
        assertThat(room.shop.customers().search(room.acme.ref(), "Quimby", 10)).isEmpty();
        assertThat(room.events()).contains("registration.declined");
    }

    @Test
    @DisplayName("what she typed when she registered goes with her, a declined registration as well (A12, O4)")
    void isForgotten() {
        Proposal declined = room.proven(ZOE);
        room.desk().decline(room.sam, declined.ref(), "Not yet.");
        Proposal zoe = room.proven(ZOE);
        Proposal neighbour = room.proven("yan@quimby.example");
        room.desk().approve(room.sam, zoe.ref());

        room.portal.erasure().erase(room.sam, room.members().get(0).ref());

        assertThat(room.store.proposals().find(room.acme.ref(), declined.ref())).isEmpty();
        assertThat(room.store.proposals().find(room.acme.ref(), zoe.ref())).isEmpty();
        assertThat(room.store.proposals().find(room.acme.ref(), neighbour.ref()))
                .isPresent();
    }

    @Test
    @DisplayName("is taken once: a second decision changes nothing (A12)")
    void once() {
        Proposal zoe = room.proven(ZOE);
        room.desk().decline(room.sam, zoe.ref(), "No.");
        assertThat(room.desk().approve(room.sam, zoe.ref())).isEqualTo(RegistrationOutcome.NOT_WAITING);
        assertThat(room.desk().decline(room.sam, zoe.ref(), "No.")).isEqualTo(RegistrationOutcome.NOT_WAITING);
        assertThat(room.members()).isEmpty();
    }

    @Test
    @DisplayName("somebody with a login elsewhere reaches this customer with it at once, and is told (A12, A15)")
    void loginElsewhere() {
        room.store.people().saveIfUnchanged(aPerson().ref("zoe").withEmail(ZOE).build());
        Proposal zoe = room.proven(ZOE);

        assertThat(room.desk().approve(room.sam, zoe.ref())).isEqualTo(RegistrationOutcome.DONE);

        assertThat(room.members()).singleElement().satisfies(membership -> assertThat(
                        membership.holder().person())
                .contains(new PersonRef("zoe")));
        room.send();
        assertThat(room.mailer.last().body().text()).contains("/sign-in").doesNotContain("/invite/");
    }

    @Test
    @DisplayName("a contact that has a login keeps it; nobody else takes its place, and nothing has changed (A12)")
    void contactWithLogin() {
        Proposal first = room.proven(ZOE);
        room.desk().merge(room.sam, first.ref(), room.dana.ref(), DANA);
        Membership held = room.members().get(0);
        room.store.memberships().saveIfUnchanged(held.with(held.holder().heldBy(new PersonRef("dana"))));
        Proposal second = room.proven("other@quimby.example");

        assertThat(room.desk().merge(room.sam, second.ref(), room.dana.ref(), DANA))
                .isEqualTo(RegistrationOutcome.HAS_LOGIN);

        assertThat(room.desk().waiting(room.sam)).containsExactly(second);
        assertThat(room.members()).hasSize(1);
    }

    @Test
    @DisplayName(
            "an address that somebody else of the customer is invited at is not let in twice, and staff read why (A8, A12)")
    void addressKnownThere() {
        Proposal zoe = room.proven(ZOE);
        GiveAccess wish = new GiveAccess(
                room.dana.ref(),
                Optional.empty(),
                Optional.of(new EmailAddress(ZOE)),
                Optional.of(RegistrationRoom.NEWCOMER),
                true,
                "");
        room.portal.people().give(room.sam, wish);

        assertThat(room.desk().merge(room.sam, zoe.ref(), room.dana.ref(), Optional.empty()))
                .isEqualTo(RegistrationOutcome.ADDRESS_KNOWN);

        assertThat(room.desk().waiting(room.sam)).containsExactly(zoe);
        assertThat(room.facts(room.dana).contacts()).hasSize(1);
        assertThat(room.members()).hasSize(1);
    }

    @Test
    @DisplayName("a decision that cannot be carried out changes nothing and says why (A12)")
    void refusals() {
        Proposal zoe = room.proven(ZOE);
        RegistrationDesk desk = room.desk();
        CustomerRef nobody = new CustomerRef(room.acme.ref(), "nobody");
        CustomerRef foreign = new CustomerRef(room.other.ref(), room.dana.ref().value());
        Optional<ContactRef> noContact = Optional.of(new ContactRef("nobody"));
        List<RegistrationOutcome> unknown = new ArrayList<>();
        unknown.add(desk.merge(room.sam, zoe.ref(), nobody, Optional.empty()));
        unknown.add(desk.merge(room.sam, zoe.ref(), foreign, Optional.empty()));
        unknown.add(desk.merge(room.sam, zoe.ref(), room.dana.ref(), noContact));
        assertThat(unknown).containsOnly(RegistrationOutcome.UNKNOWN_CUSTOMER);
        room.portal.people().lock(room.sam, room.dana.ref(), Lock.CLOSED);
        assertThat(desk.merge(room.sam, zoe.ref(), room.dana.ref(), DANA)).isEqualTo(RegistrationOutcome.LOCKED);
        room.takeRegistrations(true, Optional.empty(), false);
        assertThat(desk.approve(room.sam, zoe.ref())).isEqualTo(RegistrationOutcome.NO_RIGHTS);
        assertThat(desk.merge(room.sam, zoe.ref(), room.dana.ref(), DANA)).isEqualTo(RegistrationOutcome.NO_RIGHTS);
        assertThat(desk.find(room.sam, zoe.ref()).orElseThrow().may().give()).isFalse();
        assertThat(desk.waiting(room.sam)).containsExactly(zoe);
        assertThat(room.members()).isEmpty();
    }

    @Test
    @DisplayName("where only one person of a customer may have a login, a second one is refused (A12, A14)")
    void onlyOne() {
        room.desk().merge(room.sam, room.proven("first@quimby.example").ref(), room.dana.ref(), DANA);
        room.takeRegistrations(true, Optional.of(RegistrationRoom.NEWCOMER), false);
        Proposal zoe = room.proven(ZOE);
        assertThat(room.desk().merge(room.sam, zoe.ref(), room.dana.ref(), Optional.empty()))
                .isEqualTo(RegistrationOutcome.ONLY_ONE_PERSON);
        assertThat(room.members()).hasSize(1);
    }

    @Test
    @DisplayName(
            "a host that takes nobody in through the portal offers neither new customers nor new contacts (A12, M2)")
    void hostWithoutPort() {
        RegistrationRoom bare = new RegistrationRoom(InMemoryShop::hostApplication);
        Proposal zoe = bare.proven(ZOE);
        assertThat(bare.desk().find(bare.sam, zoe.ref()).orElseThrow().may().create())
                .isFalse();
        assertThat(bare.desk().approve(bare.sam, zoe.ref())).isEqualTo(RegistrationOutcome.NOT_POSSIBLE);
        assertThat(bare.desk().merge(bare.sam, zoe.ref(), bare.dana.ref(), Optional.empty()))
                .isEqualTo(RegistrationOutcome.NOT_POSSIBLE);
        assertThat(bare.desk().merge(bare.sam, zoe.ref(), bare.dana.ref(), DANA))
                .isEqualTo(RegistrationOutcome.DONE);
    }

    @Test
    @DisplayName("staff of another provider find no registration and decide about none (A12, P1)")
    void foreignStaff() {
        ProposalRef zoe = room.proven(ZOE).ref();
        assertThat(room.desk().waiting(room.stranger)).isEmpty();
        assertThat(room.desk().find(room.stranger, zoe)).isEmpty();
        assertThat(room.desk().approve(room.stranger, zoe)).isEqualTo(RegistrationOutcome.UNKNOWN);
        assertThat(room.desk().decline(room.stranger, zoe, "No.")).isEqualTo(RegistrationOutcome.UNKNOWN);
        assertThat(room.desk().merge(room.stranger, zoe, room.dana.ref(), DANA)).isEqualTo(RegistrationOutcome.UNKNOWN);
    }

    @Test
    @DisplayName(
            "staff see who could be the same, and by what, the likeliest first; nobody of another provider (A12, P1)")
    void matches() {
        Customer sister = called("C-2", "Zora", "QUIMBY", "zora@quimby.example")
                .withPostcode("tw14qq")
                .build();
        Customer herself = called("C-3", "Z.", "Quimby", "ZOE@quimby.example")
                .contactRef("z")
                .withMobile("+441632960143")
                .withPostcode("TW1 4QQ")
                .build();
        Customer namesake = called("C-4", "Zack", "Quimby", "zack@quimby.example")
                .withPostcode("LK2 1AA")
                .build();
        Customer abroad =
                aCustomer(room.other).named("Zoë", "Quimby").withEmail(ZOE).build();
        room.shop.add(sister).add(herself).add(namesake).add(abroad);
        Proposal zoe = room.proven(ZOE);

        assertThat(room.desk().find(room.sam, zoe.ref()).orElseThrow().matches())
                .containsExactly(
                        new Match(
                                herself,
                                Optional.of(new ContactRef("z")),
                                List.of(Common.EMAIL, Common.PHONE, Common.NAME_AND_POSTCODE)),
                        new Match(sister, Optional.empty(), List.of(Common.NAME_AND_POSTCODE)));
        assertThat(room.members()).isEmpty();
    }

    private CustomerFixture called(String ref, String given, String family, String email) {
        return aCustomer(room.acme).ref(ref).named(given, family).withEmail(email);
    }
}
