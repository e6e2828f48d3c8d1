package io.repairportal.testkit.contract;

import static io.repairportal.testkit.contract.Cast.ACME;
import static io.repairportal.testkit.contract.Cast.DANA;
import static io.repairportal.testkit.contract.Cast.EVAN;
import static io.repairportal.testkit.contract.Cast.NAMESAKE;
import static io.repairportal.testkit.contract.Cast.ZENITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.OperationId;
import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.address.PostalAddress;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.proposal.NewCustomers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link NewCustomers} must do (A12). Extend it, hand over your adapter, run it. */
public abstract class NewCustomersContract {
    private static final OperationId OPERATION = new OperationId("Registration-1");
    private static final OperationId ANOTHER = new OperationId("Registration-2");

    /** For subclasses. */
    protected NewCustomersContract() {}

    /** Returns a fresh adapter, and the port over the same customers, which knows exactly these. */
    protected abstract Intake knowing(Customer... customers);

    /**
     * Where new customers are made and where they are seen.
     *
     * @param port makes them
     * @param customers finds them
     */
    public record Intake(NewCustomers port, Customers customers) {}

    @Test
    @DisplayName("a person becomes a customer with one contact, found from then on with everything she wrote (A12)")
    public final void createsPeople() {
        Intake intake = knowing(DANA);
        Details zoe = details("Zoë", "");

        Customer made = intake.port().create(ACME, OPERATION, zoe);

        assertThat(made.ref().provider()).isEqualTo(ACME);
        assertThat(made.ref()).isNotEqualTo(DANA.ref());
        Customer found = only(intake, made.ref());
        assertThat(found).isEqualTo(made);
        assertThat(found.name()).isEqualTo(zoe.name());
        assertThat(found.companyName()).isBlank();
        assertThat(found.addresses()).containsExactly(zoe.address());
        Contact contact = found.primaryContact().orElseThrow();
        assertThat(contact).isEqualTo(zoe.contact(contact.ref()));
        assertThat(intake.customers().withEmail(ACME, zoe.email().orElseThrow()))
                .containsExactly(made);
    }

    @Test
    @DisplayName("whoever names a company becomes its first contact (A12, A2)")
    public final void createsCompanies() {
        Intake intake = knowing();

        Customer made = intake.port().create(ACME, OPERATION, details("Zoë", "Quimby Ltd"));

        assertThat(only(intake, made.ref()).companyName()).isEqualTo("Quimby Ltd");
        assertThat(only(intake, made.ref()).primaryContact().map(Contact::name))
                .contains(new Contact.PersonName("Zoë", "Quimby"));
    }

    @Test
    @DisplayName("the same operation again makes nobody and changes nothing; another one makes another (A12)")
    public final void oneForEachOperation() {
        Intake intake = knowing();
        Customer first = intake.port().create(ACME, OPERATION, details("Zoë", ""));

        Customer again = intake.port().create(ACME, OPERATION, details("Somebody else", ""));
        Customer second = intake.port().create(ACME, ANOTHER, details("Zoë", ""));

        assertThat(again).isEqualTo(first);
        assertThat(only(intake, first.ref())).isEqualTo(first);
        assertThat(second.ref()).isNotEqualTo(first.ref());
        assertThat(intake.customers().search(ACME, "Quimby", 10)).hasSize(2);
    }

    @Test
    @DisplayName("a new customer is one of its provider only, and the same operation at two providers makes two (P1)")
    public final void providersNeverMix() {
        Intake intake = knowing(NAMESAKE);
        Customer ours = intake.port().create(ACME, OPERATION, details("Ours", ""));
        Customer theirs = intake.port().create(ZENITH, OPERATION, details("Theirs", ""));

        assertThat(only(intake, ours.ref()).name().given()).isEqualTo("Ours");
        assertThat(only(intake, theirs.ref()).name().given()).isEqualTo("Theirs");
        assertThat(intake.customers().find(ZENITH, List.of(ours.ref()))).isEmpty();
    }

    @Test
    @DisplayName("a further contact stands behind the others, once, and changes nothing else of the customer (A12)")
    public final void addsContacts() {
        Intake intake = knowing(DANA, EVAN);
        Details zoe = details("Zoë", "");

        Optional<ContactRef> added = intake.port().addContact(DANA.ref(), OPERATION, zoe);
        Optional<ContactRef> again = intake.port().addContact(DANA.ref(), OPERATION, details("Somebody else", ""));

        assertThat(again).isEqualTo(added).isPresent();
        Customer dana = only(intake, DANA.ref());
        assertThat(dana.contacts())
                .hasSize(DANA.contacts().size() + 1)
                .startsWith(DANA.contacts().get(0));
        assertThat(dana.contact(added.orElseThrow())).contains(zoe.contact(added.orElseThrow()));
        assertThat(dana.name()).isEqualTo(DANA.name());
        assertThat(dana.addresses()).isEqualTo(DANA.addresses());
        assertThat(only(intake, EVAN.ref())).isEqualTo(EVAN);
    }

    @Test
    @DisplayName("a customer that does not exist, or not at this provider, gets no contact (P1)")
    public final void unknownCustomersGetNone() {
        Intake intake = knowing(DANA, NAMESAKE);

        assertThat(intake.port().addContact(new CustomerRef(ACME, "nobody"), OPERATION, details("Zoë", "")))
                .isEmpty();
        assertThat(intake.port().addContact(new CustomerRef(ZENITH, EVAN.ref().value()), OPERATION, details("Z", "")))
                .isEmpty();
        assertThat(only(intake, DANA.ref())).isEqualTo(DANA);
        assertThat(only(intake, NAMESAKE.ref())).isEqualTo(NAMESAKE);
    }

    private static Customer only(Intake intake, CustomerRef ref) {
        List<Customer> found = intake.customers().find(ref.provider(), List.of(ref));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Details details(String given, String company) {
        return new Details(
                new Contact.PersonName(given, "Quimby"),
                company,
                Optional.of(new EmailAddress("Zoe@Quimby.example")),
                new Details.Phones(
                        Optional.of(new PhoneNumber("+441632960143", "01632 960 143")),
                        Optional.of(PhoneNumber.of("+441632960144"))),
                new PostalAddress("1 Quay Street", "TW1 4QQ", "Tidewell", "UK"),
                Optional.of(Locale.GERMAN));
    }
}
