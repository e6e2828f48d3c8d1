package io.repairportal.store.jpa.access;

import io.repairportal.spi.access.Membership;
import io.repairportal.spi.provider.ProviderRef;
import io.repairportal.store.jpa.session.Database;
import java.util.List;

/** Finds memberships by the words that {@link MembershipWords} keeps. */
final class MembershipSearch {
    private static final WordSearch.Table WORDS =
            new WordSearch.Table("membership", "membership_word", List.of("created_at desc", "membership desc"));

    private final WordSearch<MembershipView> search;

    MembershipSearch(Database database) {
        this.search = new WordSearch<>(database, WORDS, MembershipQueries.FOUND, MembershipView::of);
    }

    /** Returns at most {@code limit} memberships of which each word of {@code text} begins a word, newest first. */
    List<Membership> find(ProviderRef provider, String text, int limit) {
        WordSearch.Asked asked = WordSearch.Asked.of(text);
        return search.find(provider, asked).stream()
                .filter(found -> Words.isFound(asked.words(), found.words()))
                .limit(limit)
                .map(MembershipView::toMembership)
                .toList();
    }
}
