package io.repairportal.store.jpa.customer;

import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.access.WordSearch;
import io.repairportal.store.jpa.access.WordSearch.Asked;
import io.repairportal.store.jpa.access.Words;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds customers by the words that {@link CustomerWriter} keeps. */
final class CustomerSearch {
    private static final WordSearch.Table WORDS =
            new WordSearch.Table("customer", "shop_customer_word", List.of("customer"));
    // why no join: PostgreSQL would be free to read all customers of a shop that has few
    private static final String FOUND = "select f.customer, (select c.body from {shop_customer} c where c.provider = ?1"
            + " and c.ref = f.customer) from %s f order by f.customer";

    private final Question<CustomerView> first;
    private final WordSearch<CustomerView> search;

    CustomerSearch(Database database) {
        this.first = database.question(
                "customer.first",
                "select c.ref, c.body from {shop_customer} c where c.provider = ?1 order by c.provider, c.ref limit ?2",
                CustomerView::of);
        this.search = new WordSearch<>(database, WORDS, FOUND, CustomerView::of);
    }

    /** Returns customers of which each word of {@code text} begins a word, or is a phone number of theirs; without a text any. */
    List<Customer> find(ProviderRef provider, String text, int limit) {
        Stream<Customer> found =
                text.isBlank() ? customers(provider, first.ask(provider.value(), limit)) : found(provider, text);
        return found.limit(limit).toList();
    }

    private Stream<Customer> found(ProviderRef provider, String text) {
        List<String> words = CustomerWords.asked(text);
        List<Customer> found = customers(provider, search.find(provider, new Asked(words, Words.phrase(text))))
                .filter(customer -> Words.isFound(words, CustomerWords.of(customer)))
                .toList();
        return found.isEmpty() ? withNumber(provider, text) : found.stream();
    }

    /** Finds whoever has a number that ends like this one, with which country or first zero it may be written. */
    private Stream<Customer> withNumber(ProviderRef provider, String text) {
        return CustomerWords.number(text).stream().flatMap(number -> {
            Asked ending = new Asked(List.of(CustomerWords.ending(number)), Optional.empty());
            return customers(provider, search.find(provider, ending))
                    .filter(customer -> CustomerWords.hasNumber(customer, number));
        });
    }

    private static Stream<Customer> customers(ProviderRef provider, List<CustomerView> views) {
        return views.stream().map(view -> view.customer(provider));
    }
}
