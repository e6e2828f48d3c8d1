package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Customers} must do. Extend it, hand over your adapter, run it.
 *
 * <p>A shop need not know everything: of a customer's contacts the first must be told with its first address; further contacts, addresses
 * and phones are looked at only as far as the adapter shows them.
 */
public abstract class CustomersContract {

    /** For subclasses. */
    protected CustomersContract() {}

    /** Returns a fresh adapter that knows exactly these customers. */
    protected abstract Customers knowing(Customer... customers);

    @Test
    @DisplayName("a person is told with the names and the postcode that the question is answered with (A2)")
    public final void tellsPeople() {
        Customer zoe = aCustomer(ACME)
                .ref("C-7")
                .named("Zoë", "O'Hara-Müller")
                .withPostcode("LK21 8AB")
                .build();

        Customer found = only(knowing(zoe, EVAN).find(ACME, List.of(zoe.ref())));

        assertThat(found.ref()).isEqualTo(zoe.ref());
        assertThat(found.name()).isEqualTo(zoe.name());
        assertThat(found.companyName()).isBlank();
        assertThat(found.addresses().get(0).postcode()).isEqualTo("LK21 8AB");
        Contact contact = found.primaryContact().orElseThrow();
        assertThat(contact.ref()).isEqualTo(zoe.contacts().get(0).ref());
        assertThat(contact.name()).isEqualTo(zoe.name());
        assertThat(contact.emails()).startsWith(zoe.contacts().get(0).emails().get(0));
    }

    @Test
    @DisplayName("a company is told with its name, its contact is still a person (A2)")
    public final void tellsCompanies() {
        Customer company =
                aCustomer(ACME).ref("C-7").company("Müller & Söhne GmbH").build();

        Customer found = only(knowing(company).find(ACME, List.of(company.ref())));

        assertThat(found.companyName()).isEqualTo("Müller & Söhne GmbH");
        assertThat(found.primaryContact().map(Contact::name)).contains(new Contact.PersonName("Dana", "Whitfield"));
    }

    @Test
    @DisplayName("a customer of another provider does not exist, whatever its reference says (P1)")
    public final void foreignCustomersDoNotExist() {
        Customers port = knowing(DANA, EVAN, NAMESAKE);
        List<CustomerRef> all = List.of(DANA.ref(), EVAN.ref(), NAMESAKE.ref());

        assertThat(refs(port.find(ACME, all))).containsExactlyInAnyOrder(DANA.ref(), EVAN.ref());
        assertThat(refs(port.find(ZENITH, all))).containsExactly(NAMESAKE.ref());
        assertThat(port.find(ZENITH, List.of(EVAN.ref()))).isEmpty();
        assertThat(port.find(new ProviderRef("nowhere"), all)).isEmpty();
    }

    @Test
    @DisplayName("the same reference at two providers names two customers (P1)")
    public final void providersNeverMix() {
        Customer ours = aCustomer(ACME).named("Ours", "Here").build();
        Customer theirs = aCustomer(ZENITH).named("Theirs", "There").build();

        Customers port = knowing(ours, theirs);

        assertThat(only(port.find(ACME, List.of(ours.ref()))).name()).isEqualTo(ours.name());
        assertThat(only(port.find(ZENITH, List.of(theirs.ref()))).name()).isEqualTo(theirs.name());
    }

    @Test
    @DisplayName("what does not exist is left out, and 100 are found at once (E5)")
    public final void findsBatches() {
        Customer[] many = IntStream.range(0, 100)
                .mapToObj(number -> aCustomer(ACME).ref("C-" + number).build())
                .toArray(Customer[]::new);
        Customers port = knowing(many);

        assertThat(refs(port.find(ACME, Stream.of(many).map(Customer::ref).toList())))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(many).map(Customer::ref).toList());
        assertThat(port.find(ACME, List.of(new CustomerRef(ACME, "unknown")))).isEmpty();
        assertThat(port.find(ACME, List.of())).isEmpty();
    }

    @Test
    @DisplayName(
            "staff find customers by the beginning of words of name, company or e-mail, or whatever phone is shown (K5)")
    public final void searchesWhatIsShown() {
        Customer zoe = aCustomer(ACME)
                .ref("C-7")
                .named("Zoë", "Quimby")
                .withEmail("zq@quimby.example")
                .withMobile("+447700900777")
                .build();
        Customer company = aCustomer(ACME)
                .ref("C-8")
                .company("Larkford Taxis")
                .withEmail("office@taxis.example")
                .withMobile("+447700900888")
                .build();
        Customers port = knowing(zoe, company);

        assertThat(search(port, "Quim")).containsExactly(zoe.ref());
        assertThat(search(port, "Zoë")).containsExactly(zoe.ref());
        assertThat(search(port, "zq@qui")).containsExactly(zoe.ref());
        assertThat(search(port, "Larkford Tax")).containsExactly(company.ref());
        assertThat(search(port, "zq@quimby.example")).containsExactly(zoe.ref());
        assertThat(search(port, "no such thing")).isEmpty();
        only(port.find(ACME, List.of(zoe.ref()))).contacts().stream()
                .flatMap(contact -> contact.mobile().stream())
                .forEach(phone -> {
                    assertThat(search(port, phone.dial())).containsExactly(zoe.ref());
                    assertThat(search(port, phone.dial().substring(phone.dial().length() - 7)))
                            .containsExactly(zoe.ref());
                });
    }

    @Test
    @DisplayName("a search without a text finds anybody (K5, A13)")
    public final void searchesNothing() {
        assertThat(search(knowing(DANA, EVAN), "")).containsExactlyInAnyOrder(DANA.ref(), EVAN.ref());
    }

    @Test
    @DisplayName("wildcards and quotes in a search are what they are (P31)")
    public final void searchesLiterally() {
        Customer odd = aCustomer(ACME).ref("C-7").company("100% O'Neil_\\").build();
        Customers port = knowing(odd, EVAN);

        // why or nothing: signs are no words
        for (String text : List.of("%", "_", "\\", "'")) {
            assertThat(search(port, text)).as(text).isSubsetOf(odd.ref());
        }
        for (String text : List.of("100%", "O'Neil", "Neil_")) {
            assertThat(search(port, text)).as(text).containsExactly(odd.ref());
        }
        assertThat(search(port, "Ev%n")).isEmpty();
    }

    @Test
    @DisplayName("a search stays at its provider and ends at its limit (K5, P1)")
    public final void searchesOneProvider() {
        Customers port = knowing(
                aCustomer(ACME).ref("C-1").named("A", "Whitfield").build(),
                aCustomer(ACME).ref("C-2").named("B", "Whitfield").build(),
                aCustomer(ACME).ref("C-3").named("C", "Whitfield").build(),
                aCustomer(ZENITH).ref("C-9").named("D", "Whitfield").build());

        assertThat(search(port, "Whitfield")).hasSize(3).allMatch(ref -> ref.provider()
                .equals(ACME));
        assertThat(port.search(ACME, "Whitfield", 2)).hasSize(2);
        assertThat(refs(port.search(ZENITH, "Whitfield", 9))).containsExactly(new CustomerRef(ZENITH, "C-9"));
        assertThat(port.search(new ProviderRef("nowhere"), "Whitfield", 9)).isEmpty();
    }

    @Test
    @DisplayName(
            "an e-mail address finds every customer that has it, in any case, and nobody with a similar one (A4, A22)")
    public final void findsByEmail() {
        Customer plain = aCustomer(ACME).ref("C-1").withEmail("a_b@example.com").build();
        Customer shouted =
                aCustomer(ACME).ref("C-2").withEmail("A_B@Example.COM").build();
        Customers port = knowing(
                plain,
                shouted,
                aCustomer(ACME).ref("C-3").withEmail("axb@example.com").build(),
                aCustomer(ACME).ref("C-4").withEmail("aa_b@example.com").build(),
                aCustomer(ACME).ref("C-5").withEmail("a_b@example.com.example").build(),
                aCustomer(ZENITH).ref("C-1").withEmail("a_b@example.com").build());

        for (String written : List.of("a_b@example.com", "a_B@EXAMPLE.com")) {
            assertThat(refs(port.withEmail(ACME, new EmailAddress(written))))
                    .containsExactlyInAnyOrder(plain.ref(), shouted.ref());
        }
        assertThat(refs(port.withEmail(ZENITH, new EmailAddress("a_b@example.com"))))
                .containsExactly(new CustomerRef(ZENITH, "C-1"));
        assertThat(port.withEmail(ACME, new EmailAddress("nobody@example.com"))).isEmpty();
        assertThat(port.withEmail(new ProviderRef("nowhere"), new EmailAddress("a_b@example.com")))
                .isEmpty();
    }

    @Test
    @DisplayName("every address that a customer is shown with finds it, also the second one of the second contact (A4)")
    public final void findsByEveryEmail() {
        Customer company = aCustomer(ACME)
                .company("Larkford Taxis")
                .withEmail("first@taxis.example", "second@taxis.example")
                .withContact("sam", "Sam", "Okafor")
                .build();
        Customers port = knowing(company, EVAN);

        List<EmailAddress> shown = only(port.find(ACME, List.of(company.ref()))).contacts().stream()
                .flatMap(contact -> contact.emails().stream())
                .toList();

        assertThat(shown).isNotEmpty();
        assertThat(shown).allSatisfy(email -> assertThat(refs(port.withEmail(ACME, email)))
                .containsExactly(company.ref()));
    }

    @Test
    @DisplayName("of an address that too many share, 50 customers are told (P61)")
    public final void boundsEmails() {
        Customer[] many = IntStream.range(0, 60)
                .mapToObj(number -> aCustomer(ACME).ref("C-" + number).build())
                .toArray(Customer[]::new);

        assertThat(knowing(many).withEmail(ACME, new EmailAddress("dana@whitfield.example")))
                .hasSize(50);
    }

    private static Customer only(List<Customer> customers) {
        assertThat(customers).hasSize(1);
        return customers.get(0);
    }

    private static List<CustomerRef> search(Customers port, String text) {
        return refs(port.search(ACME, text, 20));
    }

    private static List<CustomerRef> refs(List<Customer> customers) {
        return customers.stream().map(Customer::ref).toList();
    }
}
