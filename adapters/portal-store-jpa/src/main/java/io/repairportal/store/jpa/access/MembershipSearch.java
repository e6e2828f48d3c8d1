package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.Membership;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import io.repairportal.store.jpa.session.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds memberships by the words that {@link MembershipWords} keeps (decision 47): one statement, which looks at no more than 1,000 entries
 * of the index for each of the three longest words, however many people a provider has. Of a word that more begin with, those that are that
 * very word come first, the newest before the others.
 */
final class MembershipSearch {
    private static final int WORDS = 3;
    private static final int MOST = 100;

    private final List<Question<MembershipView>> byWords;

    MembershipSearch(Database database) {
        this.byWords = IntStream.rangeClosed(1, WORDS)
                .mapToObj(words -> database.question(
                        "membership.search." + words, MembershipQueries.search(words), MembershipView::of))
                .toList();
    }

    /** Returns at most {@code limit} memberships of which each word of {@code text} begins a word, newest first. */
    List<Membership> find(ProviderRef provider, String text, int limit) {
        List<String> words = Words.asked(text);
        if (words.isEmpty()) {
            return List.of();
        }
        List<String> longest = words.subList(0, Math.min(words.size(), WORDS));
        List<Object> values = new ArrayList<>();
        values.add(provider.value());
        // why more: shorter words are compared afterwards, and leave out some of those that were read
        values.add(longest.equals(words) ? limit : MOST);
        // why the whole as well: of a first and a last name that are both frequent, few have the two together
        Stream.concat(longest.stream(), Words.phrase(text).stream()).forEach(word -> {
            values.add(word);
            values.add(Words.after(word));
        });
        return byWords.get(longest.size() - 1).ask(values.toArray()).stream()
                .filter(found -> Words.isFound(words, found.words()))
                .limit(limit)
                .map(MembershipView::toMembership)
                .toList();
    }
}
