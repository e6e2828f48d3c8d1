package io.repairportal.store.jpa.customer;

import io.repairportal.spi.customer.Customer;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.access.Words;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds customers by the words that {@link CustomerWriter} keeps (decision 47): at most 1,000 entries of the index for each of the three
 * longest words, however many customers there are.
 */
final class CustomerSearch {
    private static final int WORDS = 3;
    private static final int MOST = 100;
    private static final String WORDS_OF = " where %1$s.provider = ?1 and %1$s.word >= ?%2$d and %1$s.word < ?%3$d";

    private final Question<CustomerView> first;
    private final List<Question<CustomerView>> byWords;

    CustomerSearch(Database database) {
        this.first = database.question(
                "customer.first",
                "select c.ref, c.body from {shop_customer} c where c.provider = ?1 order by c.provider, c.ref limit ?2",
                CustomerView::of);
        this.byWords = IntStream.rangeClosed(1, WORDS)
                .mapToObj(words -> database.question("customer.search." + words, search(words), CustomerView::of))
                .toList();
    }

    /** Returns customers of which each word of {@code text} begins a word, or is a phone number of theirs; without a text any. */
    List<Customer> find(ProviderRef provider, String text, int limit) {
        if (text.isBlank()) {
            return first.ask(provider.value(), limit).stream()
                    .map(view -> view.customer(provider))
                    .toList();
        }
        List<String> words = CustomerWords.asked(text);
        List<Customer> found = find(
                provider,
                new Asked(words, Words.phrase(text)),
                limit,
                customer -> Words.isFound(words, CustomerWords.of(customer)));
        return found.isEmpty() ? withNumber(provider, text, limit) : found;
    }

    /** Finds whoever has a number that ends like this one, with which country or first zero it may be written. */
    private List<Customer> withNumber(ProviderRef provider, String text, int limit) {
        return CustomerWords.number(text)
                .map(number -> find(
                        provider,
                        new Asked(List.of(CustomerWords.ending(number)), Optional.empty()),
                        limit,
                        customer -> CustomerWords.hasNumber(customer, number)))
                .orElseGet(List::of);
    }

    /** Words that are looked for, the longest first, and several of them as they stand in the text. */
    private record Asked(List<String> words, Optional<String> phrase) {}

    private List<Customer> find(ProviderRef provider, Asked asked, int limit, Predicate<Customer> fits) {
        if (asked.words().isEmpty()) {
            return List.of();
        }
        List<String> longest = asked.words().subList(0, Math.min(asked.words().size(), WORDS));
        List<Object> values = new ArrayList<>();
        values.add(provider.value());
        // why more: whatever the words of the index leave open is compared afterwards
        values.add(Math.max(limit, MOST));
        Stream.concat(longest.stream(), asked.phrase().stream()).forEach(word -> {
            values.add(word);
            values.add(Words.after(word));
        });
        return byWords.get(longest.size() - 1).ask(values.toArray()).stream()
                .map(view -> view.customer(provider))
                .filter(fits)
                .limit(limit)
                .toList();
    }

    /** Returns the question for the first {@code ?2} customers of {@code ?1} with a word between {@code ?3} and {@code ?4}, and so on; all of several last. */
    private static String search(int words) {
        StringJoiner candidates = new StringJoiner(" union all ");
        StringJoiner others = new StringJoiner(" and ", " where ", "");
        for (int from = 3; from < 3 + 2 * words; from += 2) {
            candidates.add(candidates(from));
            others.add("(select o.word from {shop_customer_word} o" + WORDS_OF.formatted("o", from, from + 1)
                    + " and o.customer = n.customer order by o.provider, o.customer, o.word limit 1) is not null");
        }
        if (words > 1) {
            candidates.add(candidates(3 + 2 * words));
        }
        return "select c.ref, c.body from (select distinct n.provider, n.customer from (" + candidates + ") n"
                + (words == 1 ? "" : others) + " order by n.customer limit ?2) f join {shop_customer} c"
                + " on c.provider = f.provider and c.ref = f.customer order by f.customer";
    }

    private static String candidates(int from) {
        return "(select w.provider, w.customer from {shop_customer_word} w" + WORDS_OF.formatted("w", from, from + 1)
                + " order by w.provider, w.word, w.customer limit 1000)";
    }
}
