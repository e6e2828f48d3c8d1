package io.repairportal.core.proposal;

import io.repairportal.core.internal.PortalParts;
import io.repairportal.core.proposal.RegistrationPage.Common;
import io.repairportal.core.proposal.RegistrationPage.Match;
import io.repairportal.spi.address.PhoneNumber;
import io.repairportal.spi.customer.Contact;
import io.repairportal.spi.customer.ContactRef;
import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.customer.CustomerRef;
import io.repairportal.spi.customer.Customers;
import io.repairportal.spi.proposal.Details;
import io.repairportal.spi.provider.ProviderRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds customers who could be the person who registers (A12). It decides nothing: what looks alike need not be the same. */
final class Matches {
    private static final int MOST_FOUND = 50;
    private static final int MOST = 20;

    private final PortalParts parts;

    Matches(PortalParts parts) {
        this.parts = parts;
    }

    List<Match> of(ProviderRef provider, Details details) {
        Map<CustomerRef, Customer> found = new LinkedHashMap<>();
        candidates(provider, details)
                // why asked again: what a port returns too much is nobody's business here (P3)
                .filter(customer -> customer.ref().provider().equals(provider))
                .forEach(customer -> found.putIfAbsent(customer.ref(), customer));
        return found.values().stream()
                .map(customer -> new Match(customer, contact(customer, details), common(customer, details)))
                .filter(match -> !match.common().isEmpty())
                .sorted(Comparator.comparing(match -> -match.common().size()))
                .limit(MOST)
                .toList();
    }

    private Stream<Customer> candidates(ProviderRef provider, Details details) {
        Customers customers = parts.host().customers();
        Stream<String> words = Stream.concat(
                phones(details).map(PhoneNumber::dial),
                Stream.of(details.companyName(), details.name().family()));
        return Stream.concat(
                details.email().stream().flatMap(address -> customers.withEmail(provider, address).stream()),
                words.filter(word -> !word.isBlank())
                        .flatMap(word -> customers.search(provider, word, MOST_FOUND).stream()));
    }

    private static List<Common> common(Customer customer, Details details) {
        List<Common> common = new ArrayList<>();
        if (customer.contacts().stream().anyMatch(contact -> hasEmail(contact, details))) {
            common.add(Common.EMAIL);
        }
        if (customer.contacts().stream().anyMatch(contact -> hasPhone(contact, details))) {
            common.add(Common.PHONE);
        }
        if (!details.companyName().isBlank() && same(customer.companyName(), details.companyName())) {
            common.add(Common.COMPANY);
        }
        if (isCalled(customer, details.name().family())
                && customer.addresses().stream()
                        .anyMatch(address -> samePostcode(
                                address.postcode(), details.address().postcode()))) {
            common.add(Common.NAME_AND_POSTCODE);
        }
        return common;
    }

    private static Optional<ContactRef> contact(Customer customer, Details details) {
        return customer.contacts().stream()
                .filter(contact -> hasEmail(contact, details) || hasPhone(contact, details))
                .map(Contact::ref)
                .findFirst();
    }

    private static boolean hasEmail(Contact contact, Details details) {
        return contact.emails().stream().anyMatch(address -> details.email()
                .filter(proven -> proven.folded().equals(address.folded()))
                .isPresent());
    }

    private static boolean hasPhone(Contact contact, Details details) {
        return Stream.of(contact.mobile(), contact.otherPhone())
                .flatMap(Optional::stream)
                .anyMatch(known ->
                        phones(details).anyMatch(number -> number.dial().equals(known.dial())));
    }

    private static Stream<PhoneNumber> phones(Details details) {
        return Stream.of(details.phones().mobile(), details.phones().other()).flatMap(Optional::stream);
    }

    private static boolean isCalled(Customer customer, String family) {
        return !family.isBlank()
                && Stream.concat(
                                Stream.of(customer.name()),
                                customer.contacts().stream().map(Contact::name))
                        .anyMatch(name -> same(name.family(), family));
    }

    private static boolean samePostcode(String left, String right) {
        return !right.isBlank() && same(left.replace(" ", ""), right.replace(" ", ""));
    }

    private static boolean same(String left, String right) {
        return left.strip().toLowerCase(Locale.ROOT).equals(right.strip().toLowerCase(Locale.ROOT));
    }
}
