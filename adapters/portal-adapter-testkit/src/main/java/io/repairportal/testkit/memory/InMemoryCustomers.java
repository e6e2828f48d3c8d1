package io.repairportal.testkit.memory;

import io.repairportal.spi.address.EmailAddress;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.provider.ProviderRef;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Customers by their reference. */
final class InMemoryCustomers implements Customers {
    private static final int MOST_WITH_EMAIL = 50;

    private final Facts<CustomerRef, Customer> customers = new Facts<>();

    @Override
    public List<Customer> find(ProviderRef provider, List<CustomerRef> refs) {
        return customers
                .find(refs)
                .filter(customer -> customer.ref().provider().equals(provider))
                .toList();
    }

    @Override
    public List<Customer> search(ProviderRef provider, String text, int limit) {
        String wanted = folded(text);
        return of(provider)
                .filter(customer ->
                        texts(customer).anyMatch(found -> folded(found).contains(wanted)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Customer> withEmail(ProviderRef provider, EmailAddress email) {
        return of(provider)
                .filter(customer -> customer.contacts().stream()
                        .flatMap(contact -> contact.emails().stream())
                        .anyMatch(address -> address.folded().equals(email.folded())))
                .limit(MOST_WITH_EMAIL)
                .toList();
    }

    void put(Customer customer) {
        customers.put(customer.ref(), customer);
    }

    void remove(CustomerRef customer) {
        customers.remove(customer);
    }

    private Stream<Customer> of(ProviderRef provider) {
        return customers.all().filter(customer -> customer.ref().provider().equals(provider));
    }

    private static Stream<String> texts(Customer customer) {
        return Stream.concat(
                Stream.of(customer.name().full(), customer.companyName()),
                customer.contacts().stream().flatMap(InMemoryCustomers::texts));
    }

    private static Stream<String> texts(Contact contact) {
        Stream<String> numbers = Stream.of(contact.mobile(), contact.otherPhone())
                .flatMap(phone -> phone.stream())
                .flatMap((PhoneNumber phone) -> Stream.of(phone.dial(), phone.display()));
        Stream<String> addresses = contact.emails().stream().map(EmailAddress::value);
        return Stream.of(Stream.of(contact.name().full()), addresses, numbers).flatMap(texts -> texts);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
