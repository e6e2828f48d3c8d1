package io.repairportal.core.access;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.repairportal.core.publishing.ShopNews;
import io.repairportal.core.signin.InvitationDoor;
import io.repairportal.core.signin.InviteToken;
import io.repairportal.spi.access.Lock;
import io.repairportal.spi.access.Membership;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.settings.ProviderSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the shop's news do to logins")
class AutoInviteTest {
    private final PeopleRoom room = new PeopleRoom();

    @Test
    @DisplayName(
            "a new customer is invited at once with the rights for new people, once however often it is told (A13)")
    void newCustomer() {
        autoInvite();
        room.portal.shop().announce(List.of(news(room.dana), news(room.dana)));
        room.portal.shop().announce(news(room.dana));
        room.sendDue();
        assertThat(room.mailer.sent()).hasSize(1);
        Membership membership = people(room.dana).get(0);
        assertThat(membership.grant()).isEqualTo(new Membership.Grant(Optional.of(PeopleRoom.COMMERCIAL), true));
        assertThat(room.events().subList(0, 2)).containsExactly("invitation.sent", "membership.given");
    }

    @Test
    @DisplayName("after the shop has told of another name, staff find the people under it (A8, K5)")
    void renamed() {
        autoInvite();
        room.portal.shop().announce(news(room.dana));
        Customer renamed = aCustomer(room.acme)
                .ref(room.dana.ref().value())
                .named("Dana", "Winter")
                .build();
        room.shop.add(renamed);
        room.portal.shop().announce(new ShopNews.CustomerChanged(renamed));
        assertThat(people(room.dana))
                .singleElement()
                .satisfies(found -> assertThat(found.holder().label()).contains("Winter"));
    }

    @Test
    @DisplayName("without the setting, or without an address, nobody is invited (A13)")
    void nobody() {
        room.portal.shop().announce(news(room.dana));
        autoInvite();
        Customer silent = aCustomer(room.acme).ref("C-9").withEmail().build();
        room.shop.add(silent);
        room.portal.shop().announce(news(silent));
        room.sendDue();
        assertThat(room.mailer.sent()).isEmpty();
        assertThat(people(room.dana)).isEmpty();
        assertThat(people(silent)).isEmpty();
    }

    @Test
    @DisplayName("automatic invitations need the rights of new people to be chosen first (A13)")
    void rightsFirst() {
        assertThatThrownBy(() -> new ProviderSettings.Accounts(true, Optional.empty(), true, false, false, 10))
                .hasMessageContaining("choose the rights");
    }

    @Test
    @DisplayName("a new contact sees what concerns herself only, the primary contact the whole customer (A13, A14)")
    void newContact() {
        autoInvite();
        Contact bo = new Contact(
                new ContactRef("bo"),
                new Contact.PersonName("Bo", "Reed"),
                List.of(new EmailAddress("bo@brightwater.example")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Customer grown = aCustomer(room.acme)
                .ref("C-2")
                .named("Ada", "Boss")
                .company("Brightwater Ltd")
                .contactRef("ada")
                .withEmail("ada@brightwater.example")
                .withContact(bo)
                .build();
        room.shop.add(grown);
        room.portal.shop().announce(news(grown));
        room.portal.shop().announce(new ShopNews.ContactCreated(grown, bo.ref()));
        assertThat(people(grown))
                .extracting(membership -> membership.grant().wholeCustomer())
                .containsExactlyInAnyOrder(true, false);
        assertThat(people(grown))
                .extracting(membership -> membership.holder().label())
                .containsExactlyInAnyOrder("Ada Boss, Brightwater Ltd", "Bo Reed, Brightwater Ltd");
    }

    @Test
    @DisplayName(
            "when the address changes, the invitation that went there is worthless, and the next goes to the new one"
                    + " (A5, A8)")
    void addressChanged() {
        autoInvite();
        room.portal.shop().announce(news(room.dana));
        InviteToken token = room.invitation();
        Customer moved = aCustomer(room.acme).withEmail("dana@new.example").build();
        room.shop.add(moved);
        room.portal.shop().announce(new ShopNews.AddressChanged(moved.ref(), "Dana@Whitfield.example"));
        assertThat(room.portal
                        .invitations()
                        .look(
                                room.acme.ref(),
                                token,
                                room.admit(room.portal.access().newBrowser())))
                .isInstanceOf(InvitationDoor.NotUsable.class);
        assertThat(people(moved).get(0).holder().email().orElseThrow().value()).isEqualTo("dana@new.example");
    }

    @Test
    @DisplayName("a customer locked by the shop is locked as by staff, and told twice changes nothing (A11)")
    void lockedByTheShop() {
        room.store.keys().issue(room.acme.ref(), List.of(aLink(room.workOrder).build()));
        ShopNews.CustomerLocked news = new ShopNews.CustomerLocked(room.dana.ref(), Lock.CLOSED);
        room.portal.shop().announce(List.of(news, news));
        assertThat(room.store.customerLocks().of(room.dana.ref())).isEqualTo(Lock.CLOSED);
        assertThat(room.store
                        .keys()
                        .ofWorkOrder(room.acme.ref(), room.workOrder.ref())
                        .get(0)
                        .revokedAt())
                .isPresent();
        assertThat(room.events()).containsExactly("customer.locked");
    }

    private void autoInvite() {
        room.accounts(new ProviderSettings.Accounts(true, Optional.of(PeopleRoom.COMMERCIAL), true, false, false, 10));
    }

    private static ShopNews news(Customer customer) {
        return new ShopNews.CustomerCreated(customer);
    }

    private List<Membership> people(Customer customer) {
        return room.store
                .membershipLists()
                .ofCustomer(customer.ref(), Optional.empty(), 100)
                .items();
    }
}
