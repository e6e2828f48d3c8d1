package io.repairportal.core.access;

import static io.repairportal.testkit.fixture.Fixtures.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.testkit.fixture.CustomerFixture;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What staff call a customer (K5)")
class CustomerNamesTest {
    private static final ProviderRef ACME = new ProviderRef("acme");

    @Test
    @DisplayName(
            "by the best that is known: company, name, a contact's name, a mail address, the shop's reference; never nothing")
    void neverNothing() {
        CustomerFixture customer =
                aCustomer(ACME).ref("C-7").named("", "").withEmail().withoutMobile();
        assertThat(customer.build().displayName()).isEqualTo("C-7");

        customer.withEmail("door@flat-nine.example");
        assertThat(customer.build().displayName()).isEqualTo("door@flat-nine.example");

        customer.withContact("sam", "Sam", "Field");
        assertThat(customer.build().displayName()).isEqualTo("Sam Field");

        customer.named("Dana", "Whitfield");
        assertThat(customer.build().displayName()).isEqualTo("Dana Whitfield");

        customer.company("Brightwater Ltd");
        assertThat(customer.build().displayName()).isEqualTo("Brightwater Ltd");
    }

    @Test
    @DisplayName("a person of a customer by both names, once if they are the same")
    void people() {
        Customer company = aCustomer(ACME)
                .company("Brightwater Ltd")
                .withContact("sam", "Sam", "Field")
                .build();
        Customer alone = aCustomer(ACME).named("Dana", "Whitfield").company("").build();

        assertThat(company.labelOf(Optional.of(new ContactRef("sam")))).isEqualTo("Sam Field, Brightwater Ltd");
        assertThat(alone.labelOf(Optional.of(new ContactRef("dana")))).isEqualTo("Dana Whitfield");
        assertThat(alone.labelOf(Optional.empty())).isEqualTo("Dana Whitfield");
    }
}
