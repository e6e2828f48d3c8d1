package io.repairportal.core.proposal;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static io.repairportal.testkit.fixture.Fixtures.aProvider;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.OperationId;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.notification.HostEvents;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.provider.Provider;
import io.repairportal.testkit.memory.InMemoryShop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the shop makes of changed details")
class ShopHearsOfDetailsTest {
    private static final PostalAddress OLD = new PostalAddress("1 Quay Street", "TW1 4QQ", "Tidewell", "");
    private static final PostalAddress NEW = new PostalAddress("2 Quay Street", "TW1 4QQ", "Tidewell", "");

    private final InMemoryShop shop = new InMemoryShop();
    private final Provider acme = aProvider("acme").build();
    private final Customer dana = aCustomer(acme)
            .named("Dana", "Whitfield")
            .contactRef("dana")
            .withEmail("dana@whitfield.example")
            .build();

    @BeforeEach
    void open() {
        shop.add(acme).add(dana);
    }

    @Test
    @DisplayName("only what differs is taken over; what the shop changed meanwhile stays (A20)")
    void onlyDifferences() {
        Details before = details("Dana", "old@whitfield.example", OLD);
        hear(before, details("Dana", "old@whitfield.example", NEW));
        assertThat(facts().addresses().get(0)).isEqualTo(NEW);
        assertThat(facts().contacts()).isEqualTo(dana.contacts());
        assertThat(facts().name()).isEqualTo(dana.name());
    }

    @Test
    @DisplayName("a new name and address of mail reach the contact, and hearing it twice changes nothing more (A20)")
    void contact() {
        Details before = details("Dana", "dana@whitfield.example", OLD);
        Details wanted = details("Danielle", "new@whitfield.example", OLD);
        hear(before, wanted);
        Customer once = facts();
        hear(before, wanted);
        assertThat(facts()).isEqualTo(once);
        Contact contact = once.contacts().get(0);
        assertThat(contact.name().given()).isEqualTo("Danielle");
        assertThat(once.name().given()).isEqualTo("Danielle");
        assertThat(contact.emails()).extracting(EmailAddress::value).containsExactly("new@whitfield.example");
    }

    @Test
    @DisplayName("details of a customer that is gone change nothing (A20)")
    void gone() {
        shop.remove(dana.ref());
        hear(details("Dana", "a@b.example", OLD), details("Danielle", "a@b.example", OLD));
        assertThat(shop.customers().find(acme.ref(), List.of(dana.ref()))).isEmpty();
    }

    private void hear(Details before, Details wanted) {
        shop.events()
                .heard(new HostEvents.Event.DetailsChanged(
                        new OperationId("op-1"), dana.ref(), Optional.of(new ContactRef("dana")), before, wanted));
    }

    private Customer facts() {
        return shop.customers().find(acme.ref(), List.of(dana.ref())).get(0);
    }

    private static Details details(String given, String email, PostalAddress address) {
        return new Details(
                new Contact.PersonName(given, "Whitfield"),
                "",
                Optional.of(new EmailAddress(email)),
                new Details.Phones(Optional.of(PhoneNumber.of("+441632960143")), Optional.empty()),
                address,
                Optional.empty());
    }
}
